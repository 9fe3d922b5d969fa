package dev.chora.copier.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories with what git and Copier say of each commit (src/test/record/histories.py). */
class RecordedHistoriesTest {
    private static final GitProgram GIT = Objects.requireNonNull(GitProgram.find(System.getenv()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                28, 29
            })
    void describesEveryCommitAsGitAndCopierDo(int number) {
        GitRepository repository = imported(number);
        SoftAssertions softly = new SoftAssertions();
        for (String line : resource(number + ".tsv").split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields.length < 3) {
                continue;
            }
            String description = Describe.of(repository, fields[0]);
            softly.assertThat(description).as("description of %s", fields[0]).isEqualTo(fields[1]);
            if (!fields[2].equals("!")) {
                softly.assertThat(String.valueOf(TaggedVersion.of(repository, fields[0], description)))
                        .as("version of %s, %s", fields[0], fields[1])
                        .isEqualTo(fields[2].replace("None", "null"));
            }
        }
        softly.assertAll();
    }

    /** The same, but with everything as deltas in one pack, and refs in packed-refs. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 11})
    void readsPacksAndPackedRefs(int number) {
        GitRepository loose = imported(number);
        GIT.run(folder, Map.of(), "gc", "-q", "--aggressive", "--prune=now");
        GitRepository packed = GitRepository.open(loose.folders());
        assertThat(packed.objects().packed()).isPositive();
        for (String line : resource(number + ".tsv").split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields.length == 3) {
                assertThat(Describe.of(packed, fields[0])).isEqualTo(fields[1]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD",
                "@",
                "HEAD~1",
                "HEAD^",
                "HEAD~1^1",
                "c3",
                "heads/c3",
                "refs/heads/c3",
                "c3^0",
                "c3~2",
                "c3^{commit}",
                "c3^{}",
                "c5~1~1",
                "nosuch",
                "c1~1",
                "c1^",
                "HEAD^9",
                "c3^{tree}",
                "",
                "~1",
                "^",
                "refs/heads",
                "../HEAD",
                "config",
                "description"
            })
    void resolvesRevisionsAsGitDoes(String revision) {
        GitRepository repository = imported(5);
        GitProgram.Result real =
                GIT.tryRun(folder, Map.of(), "rev-parse", "-q", "--verify", "--end-of-options", revision + "^{commit}");
        String expected = real.exitCode() == 0 ? real.out().strip() : null;
        if (!revision.equals("c3^{tree}")) {
            assertThat(new Revisions(repository).commit(revision)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 12, 39})
    void resolvesAbbreviatedHashesAndDescriptions(int length) {
        GitRepository repository = imported(3);
        for (String line : resource("3.tsv").split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields.length == 3) {
                Revisions revisions = new Revisions(repository);
                assertThat(revisions.commit(fields[0].substring(0, length))).isEqualTo(fields[0]);
                assertThat(revisions.commit("anything-3-g" + fields[0].substring(0, length)))
                        .isEqualTo(fields[0]);
            }
        }
    }

    private GitRepository imported(int number) {
        GIT.run(folder, Map.of(), "init", "-q");
        GIT.feed(folder, resource(number + ".fi"), "fast-import", "--quiet");
        GIT.run(folder, Map.of(), "symbolic-ref", "HEAD", "refs/heads/c5");
        return GitRepository.open(Objects.requireNonNull(GitFolders.of(folder)));
    }

    private static String resource(String name) {
        try (InputStream in = RecordedHistoriesTest.class.getResourceAsStream("/git/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
