package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.Approved;
import dev.chora.testing.CliRun;
import dev.chora.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises that go beyond Copier: updates that always work, and nothing written outside of the destination. */
class BetterThanCopierTest {
    private static final String ANSWERS = ".copier-answers.yml";

    @TempDir
    Path folder;

    private Repository template;
    private Path outside;

    @BeforeEach
    void makeTemplate() throws IOException {
        outside = Files.createDirectories(folder.resolve("outside"));
        template = Repository.make(folder.resolve("template"));
        template.write("copier.yml", "name: demo\n")
                .write("a.txt.jinja", "one {{ name }}\n")
                .release("1.0.0");
    }

    private CliRun run(String... args) {
        return CliRun.in(folder, args);
    }

    private void succeeds(CliRun run) {
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
    }

    private void refused(CliRun run, String... parts) {
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err()).contains("error: ").contains(parts).doesNotContain("Exception", "\tat ");
        assertThat(Approved.read(outside)).isEmpty();
    }

    private Path made(String name, Path from) throws IOException {
        Path made = folder.resolve(name);
        Repository project = Repository.make(made);
        succeeds(run("copy", "-l", "--write-answers", "-r", "1.0.0", from.toString(), name));
        project.commit();
        return made;
    }

    private void release2() throws IOException {
        template.write("a.txt.jinja", "ONE {{ name }}\n").release("2.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"template", "../template", "./template"})
    void updateFindsARelativeTemplateFromInsideTheProject(String remembered) throws IOException {
        Path project = made("project", template.folder());
        release2();
        Path answers = project.resolve(ANSWERS);
        String text = Files.readString(answers).replaceAll("_src_path: .*", "_src_path: " + remembered);
        Files.writeString(answers, text);
        new Repository(project).commit();

        Map<String, String> home = Map.of(
                "HOME", folder.toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString());
        succeeds(CliRun.in(project, home, "", "update", "-l"));

        assertThat(project.resolve("a.txt")).hasContent("ONE demo");
        assertThat(answers).content().contains("_src_path: " + remembered + "\n", "_commit: 2.0.0");
    }

    @Test
    void newWritesAnswersForATemplateThatForgotThemAndUpdateWorks() throws IOException {
        succeeds(run("new", "project", "-t", template.folder().toString(), "-l", "-d", "name=mine"));
        Path project = folder.resolve("project");
        assertThat(project.resolve(ANSWERS)).content().contains("_commit: 1.0.0", "name: mine");
        Repository.make(project).commit();
        release2();

        succeeds(run("update", "-l", "project"));

        assertThat(project.resolve("a.txt")).hasContent("ONE mine");
        assertThat(project.resolve(ANSWERS)).content().contains("_commit: 2.0.0", "name: mine");
    }

    @Test
    void copyKeepsCopiersTreeAndSaysWhatIsMissing() {
        CliRun run = run("copy", "-l", template.folder().toString(), "project");
        succeeds(run);
        assertThat(Approved.read(folder.resolve("project"))).containsOnlyKeys("a.txt");
        assertThat(run.err()).contains("warning: the template has no answers file", "--write-answers");
    }

    @Test
    void writeAnswersMakesUpdatePossible() throws IOException {
        Path project = made("project", template.folder());
        assertThat(Approved.read(project)).containsOnlyKeys("a.txt", ANSWERS);
        release2();
        succeeds(run("update", "-l", "project"));
        assertThat(project.resolve("a.txt")).hasContent("ONE demo");
    }

    @Test
    void recopyRenewsAnswersThatTheTemplateForgot() throws IOException {
        Path project = made("project", template.folder());
        release2();
        succeeds(run("recopy", "-l", "-w", "-d", "name=other", "project"));
        assertThat(project.resolve("a.txt")).hasContent("ONE other");
        assertThat(project.resolve(ANSWERS)).content().contains("_commit: 2.0.0", "name: other");
    }

    @Test
    void writeAnswersLeavesATemplatesOwnAnswersFileAlone() throws IOException {
        template.write("{{ _copier_conf.answers_file }}.jinja", "# mine\n{{ _copier_answers|to_nice_yaml }}")
                .release("2.0.0");
        succeeds(run("copy", "-l", "--write-answers", template.folder().toString(), "project"));
        assertThat(folder.resolve("project").resolve(ANSWERS)).content().startsWith("# mine\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "recopy", "update"})
    void nothingIsWrittenThroughALinkOfTheProject(String command) throws IOException {
        Path project = made("project", template.folder());
        template.write("sub/b.txt", "new\n").release("2.0.0");
        Files.createSymbolicLink(project.resolve("sub"), outside);
        new Repository(project).commit();

        CliRun run = command.equals("copy")
                ? run("copy", "-l", "-w", template.folder().toString(), "project")
                : command.equals("recopy") ? run("recopy", "-l", "-w", "project") : run("update", "-l", "project");

        assertThat(run.err()).doesNotContain("Exception");
        assertThat(Approved.read(outside)).isEmpty();
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err()).contains("sub");
    }

    @Test
    void nothingIsWrittenThroughALinkThatTheTemplateMakes() throws IOException {
        Files.createSymbolicLink(template.folder().resolve("sub"), outside);
        template.write("copier.yml", "_preserve_symlinks: true\nname: sub/b\n")
                .write("{{ name }}.txt.jinja", "new\n")
                .release("2.0.0");
        refused(run("copy", "-l", template.folder().toString(), "project"), "sub");
        assertThat(folder.resolve("project")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside/x.txt", "a/../../outside/x.txt", "/tmp/chora-outside-x.txt"})
    void noNameLeadsOutOfTheDestination(String name) throws IOException {
        template.write("copier.yml", "name: " + name + "\n")
                .write("{{ name }}.jinja", "x\n")
                .release("2.0.0");
        refused(run("copy", "-l", template.folder().toString(), "project"), "x.txt");
        assertThat(Path.of("/tmp/chora-outside-x.txt")).doesNotExist();
    }

    @Test
    void noAnswersFileLeadsOutOfTheDestination() {
        refused(
                run(
                        "copy",
                        "-l",
                        "--write-answers",
                        "-a",
                        "../outside/answers.yml",
                        template.folder().toString(),
                        "project"),
                "answers.yml");
    }

    @Test
    void aLinkInPlaceOfAFileIsReplacedAndItsTargetKept() throws IOException {
        Path project = made("project", template.folder());
        Path target = Files.writeString(folder.resolve("target.txt"), "mine\n");
        Files.delete(project.resolve("a.txt"));
        Files.createSymbolicLink(project.resolve("a.txt"), target);
        succeeds(run("copy", "-l", "-w", template.folder().toString(), "project"));
        assertThat(target).hasContent("mine");
        assertThat(project.resolve("a.txt")).isRegularFile().hasContent("one demo");
    }
}
