package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyOperation;
import dev.chora.copier.CopyRequest;
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

/** Projects that are not simply the top of a repository: linked working folders, parts of a monorepo, several templates. */
class ProjectKindsTest {
    private static final String LINES = "1\n2\n3\n";
    private static final String MINE = "1\n2 mine\n3\n";
    private static final String THEIRS = "1\n2 theirs\n3\n";

    @TempDir
    private Path root;

    private Workbench bench;

    @BeforeEach
    void workbench() {
        bench = new Workbench(root);
    }

    private void clash(Workbench at) throws IOException {
        at.write(at.project(), "f.txt", MINE).commit(at.project());
        at.version("2.0.0", "f.txt", THEIRS, "new.txt", "new\n");
    }

    @Test
    void linkedWorktree() throws IOException {
        bench.version("1.0.0", "f.txt", LINES).copy();
        bench.git(bench.project(), "worktree", "add", "-q", "../linked");
        Workbench linked = bench.at(root.resolve("linked"));
        linked.write(linked.project(), "f.txt", MINE);
        linked.git(linked.project(), "commit", "-qam", "mine");
        bench.version("2.0.0", "f.txt", THEIRS, "new.txt", "new\n");
        Map<String, String> before = linked.tree();

        assertThat(linked.update().hasConflicts()).isTrue();
        assertThat(linked.status()).contains("UU f.txt", "?? new.txt").doesNotContain("chora");
        assertThat(bench.status()).isEmpty();
        assertThat(bench.project().resolve(".git/worktrees/linked/chora/update/phase"))
                .exists();
        assertThat(bench.control().status(bench.request())).isNull();

        linked.control().abort(linked.request());
        assertThat(linked.tree()).isEqualTo(before);
        assertThat(linked.status()).isEmpty();
    }

    @Test
    void partOfAMonorepo() throws IOException {
        bench.write(root.resolve("mono"), "top.txt", "top\n", "other/f.txt", LINES, ".gitignore", "*.log\n");
        bench.commit(root.resolve("mono"));
        Workbench part = bench.at(root.resolve("mono/services/api"));
        part.version("1.0.0", "f.txt", LINES).copy();
        assertThat(root.resolve("mono/services/api/.git")).doesNotExist();
        clash(part);
        bench.write(root.resolve("mono"), "top.txt", "not committed\n", "other/new.txt", "not committed\n");
        bench.git(root.resolve("mono"), "add", "other/new.txt");

        assertThat(part.update().hasConflicts()).isTrue();
        String status = bench.git(root.resolve("mono"), "status", "--porcelain", "--untracked-files=all");
        assertThat(status.lines())
                .containsExactlyInAnyOrder(
                        " M services/api/.copier-answers.yml",
                        "UU services/api/f.txt",
                        "?? services/api/new.txt",
                        " M top.txt",
                        "A  other/new.txt");
        assertThat(root.resolve("mono/other/f.txt")).hasContent(LINES);

        part.control().abort(part.request());
        assertThat(bench.git(root.resolve("mono"), "status", "--porcelain", "--untracked-files=all")
                        .lines())
                .containsExactlyInAnyOrder(" M top.txt", "A  other/new.txt");
        assertThat(root.resolve("mono/top.txt")).hasContent("not committed");
        assertThat(part.file("f.txt")).hasContent(MINE);
    }

    @Test
    void failingTaskOfAPartLeavesTheRestOfTheRepositoryAlone() throws IOException {
        bench.write(root.resolve("mono"), "top.txt", "top\n").commit(root.resolve("mono"));
        Workbench part = bench.at(root.resolve("mono/api"));
        part.version("1.0.0", "f.txt", LINES).copy();
        bench.write(root.resolve("mono"), "top.txt", "not committed\n", "new.txt", "not committed\n");
        Map<String, String> before = part.tree();
        part.version("2.0.0", "f.txt", THEIRS, "copier.yml", """
                _migrations:
                - command: echo x > made.txt; echo x > f.txt
                  when: "{{ _stage == 'before' }}"
                _tasks: ['test ! -f made.txt']
                """);
        assertThatThrownBy(part::update).isInstanceOf(CopierException.class);
        assertThat(part.tree()).isEqualTo(before);
        assertThat(bench.git(root.resolve("mono"), "status", "--porcelain").lines())
                .containsExactlyInAnyOrder(" M top.txt", "?? new.txt");
    }

    @Test
    void severalAnswersFiles() throws IOException {
        bench.version("1.0.0", "f.txt", LINES, "shared.txt", "shared\n").copy();
        Workbench second = new Workbench(root, root.resolve("second"), bench.project());
        second.version("1.0.0", "g.txt", LINES);
        String[] names = {".copier-answers.second.yml"};
        CopyRequest copy = CopyRequest.copy(second.template().toString(), second.project())
                .environment(second.environment())
                .defaults(true)
                .answersFile(names[0])
                .build();
        new CopyOperation(second.edge(), second.source()).run(copy);
        second.write(second.project(), "g.txt", MINE).commit(second.project());
        String first = Files.readString(bench.file(".copier-answers.yml"));
        second.version("3.0.0", "g.txt", LINES + "4\n");

        CopyRequest request = second.request().change().answersFile(names[0]).build();
        UpdateResult result = new UpdateOperation(second.edge(), second.source()).run(UpdateRequest.of(request));
        assertThat(result.hasConflicts()).isFalse();
        assertThat(bench.file("g.txt")).hasContent(MINE + "4\n");
        assertThat(bench.file(names[0])).content().contains("_commit: 3.0.0");
        assertThat(bench.file(".copier-answers.yml")).hasContent(first);
        assertThat(bench.file("f.txt")).hasContent(LINES);
        second.commit(second.project());

        bench.version("2.0.0", "f.txt", LINES + "4\n");
        bench.update();
        assertThat(bench.file("f.txt")).hasContent(LINES + "4\n");
        assertThat(bench.file("g.txt")).hasContent(MINE + "4\n");
        assertThat(bench.file(names[0])).content().contains("_commit: 3.0.0");
    }

    @Test
    void repositoriesInsideTheProjectAreLeftAlone() throws IOException {
        bench.version("1.0.0", "f.txt", LINES, "copier.yml", "_tasks: ['true']\n")
                .copy();
        Path inner = bench.file("vendor/inner");
        bench.write(inner, "own.txt", "own\n").git(inner, "init", "-q");
        bench.commit(inner);
        bench.write(bench.project(), ".gitignore", "vendor/\n").commit(bench.project());
        bench.write(inner, "own.txt", "not committed\n");
        bench.version("2.0.0", "f.txt", THEIRS, "copier.yml", "_tasks: ['exit 3']\n");
        assertThatThrownBy(bench::update).isInstanceOf(CopierException.class);
        assertThat(inner.resolve("own.txt")).hasContent("not committed");
        assertThat(bench.git(inner, "status", "--porcelain")).isEqualTo(" M own.txt\n");
    }

    private void withoutGit(String config) throws IOException {
        bench.version("1.0.0", "f.txt", LINES, "g.txt", "g\n").copy();
        Trees.delete(bench.project().resolve(".git"));
        bench.write(bench.project(), "f.txt", MINE, "own/a.txt", "own\n");
        bench.version("2.0.0", "f.txt", THEIRS, "new.txt", "new\n", "g.txt", null, "copier.yml", config);
    }

    private UpdateResult updateWithoutGit() {
        UpdateRequest request = new UpdateRequest(bench.request(), ConflictMode.INLINE, MergeStyle.MERGE, 3, true);
        return new UpdateOperation(bench.edge(), bench.source()).run(request);
    }

    @Test
    void failingTaskOutsideGit() throws IOException {
        withoutGit("_tasks: ['echo x > made.txt; echo x > own/a.txt; test ! -d own']\n");
        Map<String, String> before = bench.tree();
        assertThatThrownBy(this::updateWithoutGit).isInstanceOf(CopierException.class);
        assertThat(bench.file(".chora-update.set-aside/made.txt")).hasContent("x");
        assertThat(bench.tree()).isEqualTo(before);
    }

    @Test
    void failingMigrationOutsideGit() throws IOException {
        withoutGit("""
                _migrations:
                - command: rm own/a.txt; echo x > f.txt; mkdir deep; echo x > deep/made.txt; exit 3
                  when: "{{ _stage == 'before' }}"
                """);
        Map<String, String> before = bench.tree();
        assertThatThrownBy(this::updateWithoutGit).isInstanceOf(CopierException.class);
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.file("deep")).doesNotExist();
    }

    @Test
    void undoOutsideGitTakesCommandsBackToo() throws IOException {
        withoutGit("""
                _migrations:
                - command: echo x > f.txt; echo x > before.txt
                  when: "{{ _stage == 'before' }}"
                - command: echo y >> own/a.txt
                _tasks: ['echo x > task.txt']
                """);
        Map<String, String> before = bench.tree();
        updateWithoutGit();
        assertThat(bench.file("own/a.txt")).hasContent("own\ny\n");
        assertThat(bench.file("task.txt")).exists();
        bench.write(bench.project(), "unrelated.txt", "later\n");
        if (bench.control().status(bench.request()).phase() == JournalPhase.DONE) {
            bench.control().undo(bench.request());
        } else {
            bench.control().abort(bench.request());
        }
        Files.delete(bench.file("unrelated.txt"));
        assertThat(bench.tree()).isEqualTo(before);
    }

    @Test
    void undoAfterContinueTakesTheMigrationBack() throws IOException {
        bench.version("1.0.0", "f.txt", LINES, "own.txt", "own\n").copy();
        Map<String, String> before = bench.tree();
        bench.version(
                "2.0.0",
                "copier.yml",
                "_migrations: ['test -f ready && echo y >> own.txt && echo x > made.txt']\n",
                "f.txt",
                THEIRS);
        assertThatThrownBy(bench::update).isInstanceOf(CopierException.class);
        bench.write(bench.project(), "ready", "");
        bench.control().resume(bench.request());
        assertThat(bench.file("made.txt")).exists();
        bench.control().undo(bench.request());
        Files.delete(bench.file("ready"));
        assertThat(bench.tree()).isEqualTo(before);
    }
}
