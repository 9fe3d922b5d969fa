package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.ConflictMode;
import dev.chora.copier.merge.text.MergeStyle;
import dev.chora.copier.write.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole updates in real repositories: what is left open, going on, going back. */
class UpdateControlTest {
    private static final String LINES = "1\n2\n3\n";

    @TempDir
    private Path root;

    private Workbench bench;

    @BeforeEach
    void project() throws IOException {
        bench = new Workbench(root);
        bench.version("1.0.0", "f.txt", LINES, "g.txt", "g\n").copy();
    }

    private void clash() throws IOException {
        bench.write(bench.project(), "f.txt", "1\n2 mine\n3\n").commit(bench.project());
        bench.version("2.0.0", "f.txt", "1\n2 theirs\n3\n", "new.txt", "new\n");
    }

    @Test
    void conflictsAreContinuedOnceTheyAreSettled() throws IOException {
        clash();
        UpdateResult result = bench.update();
        assertThat(result.hasConflicts()).isTrue();
        assertThat(result.plan().conflicts())
                .extracting(Change::firstConflictLine)
                .containsExactly(2);
        assertThat(bench.status()).contains("UU f.txt");
        UpdateStatus status = bench.control().status(bench.request());
        assertThat(status).isNotNull();
        assertThat(status.phase()).isEqualTo(JournalPhase.CONFLICTS);
        assertThat(status.open()).containsExactly("f.txt:2");

        assertThatThrownBy(() -> bench.control().resume(bench.request()))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("f.txt:2");
        Files.writeString(bench.file("f.txt"), "1\n2 both\n3\n");
        assertThat(bench.control().resume(bench.request()).phase()).isEqualTo(JournalPhase.DONE);
        assertThat(bench.status()).contains("M  f.txt").doesNotContain("UU");
    }

    @Test
    void undoTakesBackWhatAMigrationMadeOfAFileOfTheUpdate() throws IOException {
        Map<String, String> before = bench.tree();
        bench.version(
                "2.0.0",
                "copier.yml",
                "_migrations: [{version: 2.0.0, command: 'echo more >> f.txt && echo more >> g.txt && touch made'}]\n"
                        + "_message_after_update: 'Now {{ word }}'\nword: there\n",
                "f.txt",
                LINES + "4\n");
        bench.update();
        assertThat(bench.file("f.txt")).hasContent(LINES + "4\nmore\n");
        assertThat(bench.messages()).containsExactly("Now there");
        Files.writeString(bench.file("f.txt"), "mine\n");
        assertThatThrownBy(() -> bench.control().undo(bench.request())).hasMessageContaining("f.txt");
        Files.writeString(bench.file("f.txt"), LINES + "4\nmore\n");
        bench.control().undo(bench.request());
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.status()).isEmpty();
    }

    @Test
    void undoTakesBackWhatAMigrationMadeOfAFileBeforeTheUpdate() throws IOException {
        Map<String, String> before = bench.tree();
        bench.version(
                "2.0.0",
                "copier.yml",
                "_migrations: [{version: 2.0.0, when: \"{{ _stage == 'before' }}\","
                        + " command: 'echo 4 >> f.txt && echo new > new.txt && echo more >> g.txt'}]\n",
                "f.txt",
                "0\n" + LINES + "4\n",
                "new.txt",
                "newer\n");
        bench.update();
        assertThat(bench.file("f.txt")).hasContent("0\n" + LINES + "4\n");
        bench.control().undo(bench.request());
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.status()).isEmpty();
    }

    @Test
    void rejectedHunksAreOpenWhileTheirFileIsThere() throws IOException {
        clash();
        UpdateRequest request = new UpdateRequest(bench.request(), ConflictMode.REJECT, MergeStyle.MERGE, 3, false);
        new UpdateOperation(bench.edge(), bench.source()).run(request);
        assertThat(bench.file("f.txt")).hasContent("1\n2 theirs\n3\n");
        assertThat(bench.control().status(bench.request()).open()).containsExactly("f.txt.rej");
        Files.delete(bench.file("f.txt.rej"));
        assertThat(bench.control().resume(bench.request()).phase()).isEqualTo(JournalPhase.DONE);
    }

    @Test
    void undoGoesBackAndRefusesWhenWorkWouldBeLost() throws IOException {
        Map<String, String> before = bench.tree();
        bench.version("2.0.0", "f.txt", "1\n", "new.txt", "new\n", "g.txt", null);
        bench.update();
        Files.writeString(bench.file("f.txt"), "1\nmore\n");
        assertThatThrownBy(() -> bench.control().undo(bench.request())).hasMessageContaining("f.txt");
        Files.writeString(bench.file("f.txt"), "1\n");
        assertThat(bench.control().undo(bench.request()).to()).isEqualTo("2.0.0");
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.status()).isEmpty();
        assertThat(bench.control().status(bench.request())).isNull();
    }

    @Test
    void abortKeepsWhatWasDoneAboutConflictsAside() throws IOException {
        clash();
        Map<String, String> before = bench.tree();
        bench.update();
        Files.writeString(bench.file("f.txt"), "half settled\n");
        bench.control().abort(bench.request());
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.status()).isEmpty();
        assertThat(bench.project().resolve(".git/chora/set-aside/f.txt")).hasContent("half settled");
    }

    @Test
    void failingTaskTakesTheUpdateBack() throws IOException {
        Map<String, String> before = bench.tree();
        bench.version("2.0.0", "copier.yml", "_tasks: ['echo x > made.txt', 'test ! -d .git']\n", "f.txt", "1\n");
        assertThatThrownBy(bench::update).isInstanceOf(CopierException.class);
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.status()).isEmpty();
    }

    @Test
    void failedMigrationStopsAndGoesOnLater() throws IOException {
        bench.version("2.0.0", "copier.yml", "_migrations: ['test -f ready && echo ran >> log']\n", "f.txt", "1\n");
        assertThatThrownBy(bench::update).isInstanceOf(CopierException.class);
        assertThat(bench.file("f.txt")).hasContent("1");
        assertThat(bench.control().status(bench.request()).phase()).isEqualTo(JournalPhase.STOPPED);
        bench.write(bench.project(), "ready", "");
        assertThat(bench.control().resume(bench.request()).phase()).isEqualTo(JournalPhase.DONE);
        assertThat(bench.file("log")).hasContent("ran");
    }

    @Test
    void withoutGitTheJournalIsTheWayBack() throws IOException {
        Trees.delete(bench.project().resolve(".git"));
        Map<String, String> before = bench.tree();
        bench.version("2.0.0", "f.txt", "1\n", "new.txt", "new\n");
        assertThatThrownBy(bench::update).hasMessageContaining("no git repository");
        UpdateRequest request = new UpdateRequest(bench.request(), ConflictMode.INLINE, MergeStyle.MERGE, 3, true);
        new UpdateOperation(bench.edge(), bench.source()).run(request);
        assertThat(bench.file("new.txt")).exists();
        bench.control().undo(bench.request());
        assertThat(bench.tree()).isEqualTo(before);
    }

    @Test
    void theStoreStandsInForAVersionThatIsGone() throws IOException {
        bench.version("1.1.0", "f.txt", LINES + "4\n");
        bench.update();
        bench.write(bench.project(), "f.txt", "mine\n" + LINES + "4\n").commit(bench.project());
        Path template = bench.template();
        Trees.delete(template.resolve(".git"));
        bench.commit(template, "0.1.0");
        bench.version("2.0.0", "f.txt", LINES + "4\n5\n");
        Trees.delete(root.resolve("cache/chora/trees"));
        UpdateResult result = bench.update();
        assertThat(result.baseFromStore()).isTrue();
        assertThat(bench.file("f.txt")).hasContent("mine\n" + LINES + "4\n5\n");
    }

    @Test
    void pretendChangesNothingAndSaysEverything() throws IOException {
        clash();
        Map<String, String> before = bench.tree();
        UpdateRequest request =
                UpdateRequest.of(bench.request().change().pretend(true).build());
        UpdateResult result = new UpdateOperation(bench.edge(), bench.source()).run(request);
        assertThat(result.applied()).isFalse();
        assertThat(result.plan().changes()).extracting(Change::path).contains("f.txt", "new.txt");
        assertThat(bench.tree()).isEqualTo(before);
    }
}
