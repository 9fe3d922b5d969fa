package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.testing.Approved;
import dev.chora.testing.CliRun;
import dev.chora.testing.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --pretend} names every path with what would happen, {@code --diff} shows the change, and nothing is touched. */
class PretendTest {
    private static final String PATCH_OF_A = """
            --- a/a.txt
            +++ b/a.txt
            @@ -1,2 +1,2 @@
            -one
            +ONE
             two demo
            """;
    private static final String PATCH_OF_B = """
            --- /dev/null
            +++ b/sub/b.txt
            @@ -0,0 +1 @@
            +new
            """;

    @TempDir
    Path folder;

    private Repository template;
    private Repository project;

    @BeforeEach
    void makeProject() throws IOException {
        template = Repository.makeTemplate(folder.resolve("template"));
        template.write("copier.yml", "name: demo\n")
                .write("a.txt.jinja", "one\ntwo {{ name }}\n")
                .write("same.txt", "same\n")
                .release("1.0.0");
        project = Repository.make(folder.resolve("project"));
        assertThat(run("copy", "-l", "-r", "1.0.0", "TEMPLATE", "project").exit())
                .isZero();
        project.commit();
        template.write("a.txt.jinja", "ONE\ntwo {{ name }}\n")
                .write("sub/b.txt", "new\n")
                .release("2.0.0");
    }

    private CliRun run(String... args) {
        String[] line = args.clone();
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i].equals("TEMPLATE") ? template.folder().toString() : line[i];
        }
        return CliRun.in(folder, line);
    }

    private CliRun pretends(String... args) {
        Map<String, String> before = Approved.read(project.folder());
        CliRun run = run(args);
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(Approved.read(project.folder())).isEqualTo(before);
        return run;
    }

    @Test
    void copyListsNewFilesAndShowsThem() {
        CliRun run = pretends("copy", "-l", "-n", "--diff", "TEMPLATE", "made");
        assertThat(run.err()).contains("create  a.txt", "create  sub/b.txt", "create  same.txt", "Nothing was written");
        assertThat(run.out())
                .contains(PATCH_OF_B, "--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1,2 @@\n+ONE\n+two demo\n")
                .contains("+++ b/same.txt");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void copyOverAProjectShowsWhatChanges() {
        CliRun run = pretends("copy", "-l", "-w", "-n", "--diff", "TEMPLATE", "project");
        assertThat(run.err()).contains("overwrite  a.txt", "identical  same.txt", "create  sub/b.txt");
        assertThat(run.out()).contains(PATCH_OF_A, PATCH_OF_B).doesNotContain("same.txt");
    }

    @Test
    void recopyShowsWhatChanges() {
        CliRun run = pretends("recopy", "-l", "-w", "--pretend", "--diff", "project");
        assertThat(run.err()).contains("overwrite  a.txt", "identical  same.txt", "create  sub/b.txt");
        assertThat(run.out()).contains(PATCH_OF_A, PATCH_OF_B).doesNotContain("same.txt");
    }

    @Test
    void updateListsEveryPathAndShowsWhatChanges() {
        CliRun run = pretends("update", "-l", "-n", "--diff", "project");
        assertThat(run.err()).containsPattern("updated +a\\.txt: ").containsPattern("new +sub/b\\.txt: ");
        assertThat(run.err())
                .containsPattern("unchanged +same\\.txt: ")
                .contains("An update would go from 1.0.0 to 2.0.0");
        assertThat(run.out()).contains(PATCH_OF_A, PATCH_OF_B).doesNotContain("same.txt");
    }

    /** Without a terminal nobody can decide, so that it ends like the real run would: after the whole list. */
    @Test
    void copyListsEveryFileWithoutAnybodyToDecide() throws IOException {
        project.write("same.txt", "mine\n");
        Map<String, String> before = Approved.read(project.folder());
        CliRun run = run("copy", "-l", "-n", "TEMPLATE", "project");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err())
                .contains("conflict  a.txt", "conflict  same.txt", "create  sub/b.txt")
                .contains("no terminal to ask:\n  a.txt\n  same.txt")
                .contains("--overwrite");
        assertThat(Approved.read(project.folder())).isEqualTo(before);
    }

    @Test
    void newShowsWhatItWouldMake() {
        CliRun run = pretends("new", "made", "-t", "TEMPLATE", "-l", "--dry-run", "--diff");
        assertThat(run.out()).contains(PATCH_OF_B);
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void withoutDiffNothingGoesToStandardOutput() {
        assertThat(pretends("copy", "-l", "-n", "TEMPLATE", "made").out()).isEmpty();
        assertThat(pretends("update", "-l", "-n", "project").out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recopy -l -w", "update -l", "copy -l -w TEMPLATE"})
    void asJsonEachPathHasItsPatch(String line) {
        String[] args = (line + " --pretend --diff --json project").split(" ");
        Map<?, ?> document = (Map<?, ?>) JsonText.loads(pretends(args).out());
        String patch = null;
        for (Object row : (List<?>) document.get("files")) {
            Map<?, ?> file = (Map<?, ?>) row;
            patch = "a.txt".equals(file.get("path")) ? (String) file.get("diff") : patch;
        }
        assertThat(patch).isEqualTo(PATCH_OF_A);
    }

    @Test
    void uncommittedWorkOnTheTemplateCanBeShown() throws IOException {
        template.write("raw.txt", "not committed\n");
        CliRun copy = pretends("copy", "-l", "-n", "--diff", "-r", "HEAD", "TEMPLATE", "made");
        assertThat(copy.out()).contains("+not committed\n");
        CliRun update = pretends("update", "-l", "-n", "--diff", "-r", "HEAD", "project");
        assertThat(update.out()).contains("+not committed\n");
    }

    @Test
    void filesThatAreKeptShowNoChange() throws IOException {
        project.write("a.txt", "mine\n").commit();
        CliRun run = pretends("copy", "-l", "-n", "--diff", "-s", "a.txt", "TEMPLATE", "project");
        assertThat(run.err()).contains("skip  a.txt");
        assertThat(run.out()).doesNotContain("a.txt\n@@");
    }

    @Test
    void diffAloneIsRefused() {
        CliRun run = run("copy", "-l", "--diff", "TEMPLATE", "made");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--pretend");
        assertThat(folder.resolve("made")).doesNotExist();
    }
}
