package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.testing.Approved;
import dev.chora.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a person gets wrong: one error with its place, nothing written, no trace of the program's insides. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() throws IOException {
        template = Files.createDirectories(folder.resolve("template"));
        write("copier.yml", """
                name:
                  type: str
                  default: demo
                  validator: "{% if name != name.lower() %}use small letters{% endif %}"
                port:
                  type: int
                  default: 8000
                kind:
                  type: str
                  choices: [web, cli]
                  default: web
                """);
        write("hello.txt.jinja", "hello {{ name }} on {{ port }}\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = template.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CliRun makes(String... more) {
        String[] args = new String[more.length + 5];
        List<String> head = List.of("new", "made", "--template", template.toString(), "--defaults");
        for (int i = 0; i < args.length; i++) {
            args[i] = i < head.size() ? head.get(i) : more[i - head.size()];
        }
        return CliRun.in(folder, args);
    }

    private void refused(CliRun run, int exit, String... parts) {
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err()).contains(parts);
        assertThat(run.err()).contains("error: ").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void theTemplateItselfIsFine() {
        CliRun run = makes();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Approved.read(folder.resolve("made"))).containsEntry("hello.txt", "hello demo on 8000\n");
    }

    @Test
    void anUnknownKeyOnTheLine() {
        refused(makes("-d", "nmae=x"), 1, "nmae", "did you mean", "name");
    }

    @Test
    void anUnknownKeyInAFile() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.yml"), "name: x\nprot: 1\n");
        refused(makes("--answers", answers.toString()), 1, "prot", "did you mean", "port");
    }

    @Test
    void aWrongType() {
        refused(makes("-d", "port=many"), 1, "port", "many");
    }

    @Test
    void noneOfTheChoices() {
        refused(makes("-d", "kind=desktop"), 1, "kind", "desktop", "web");
    }

    @Test
    void aRefusedAnswer() {
        refused(makes("-d", "name=Demo"), 1, "name", "use small letters");
    }

    @Test
    void aMissingAnswerWithoutATerminal() throws IOException {
        write("copier.yml", "name: {type: str}\n");
        refused(CliRun.in(folder, "new", "made", "--template", template.toString()), 1, "name");
        refused(makes(), 1, "name");
    }

    @Test
    void brokenYaml() throws IOException {
        write("copier.yml", "name: demo\nport: [1, 2\nkind: web\n");
        refused(makes(), 1, "copier.yml:3", "kind: web");
    }

    @Test
    void brokenAnswers() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.yml"), "name: 'x\n");
        refused(makes("--answers", answers.toString()), 1, "answers.yml");
    }

    @Test
    void anUnknownFilter() throws IOException {
        write("bad.txt.jinja", "one\n{{ name | uper }}\n");
        refused(makes(), 1, "bad.txt.jinja:2:", "{{ name | uper }}", "uper");
    }

    @Test
    void aSyntaxError() throws IOException {
        write("bad.txt.jinja", "one\n\n{% if name %}\n");
        refused(makes(), 1, "bad.txt.jinja:3", "endif");
    }

    @Test
    void aSyntaxErrorInAName() throws IOException {
        write("{% if %}.txt", "x");
        refused(makes(), 1, "{% if %}.txt");
    }

    @Test
    void aFolderThatIsNotEmpty() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        Files.writeString(made.resolve("mine.txt"), "mine");
        CliRun run = makes();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("not empty");
        assertThat(Approved.read(made)).isEqualTo(Map.of("mine.txt", "mine"));
    }

    @Test
    void aFileInThePlaceOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("made"), "mine");
        CliRun run = makes();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("made is a file");
        assertThat(folder.resolve("made")).hasContent("mine");
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        CliRun run = CliRun.in(folder, "new", "file/made", "--template", template.toString(), "--defaults");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("file").doesNotContain("Exception");
    }

    @Test
    void noSuchTemplate() {
        CliRun run = CliRun.in(folder, "new", "made", "--template", "no/such/template", "--defaults");
        refused(run, 1, "no/such/template");
    }

    @Test
    void noSuchAnswersFile() {
        refused(makes("--answers", "missing.yml"), 2, "missing.yml");
    }

    @Test
    void noFolderAtAll() {
        CliRun run = CliRun.in(folder, "new", "--defaults");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("chora new my-project");
    }
}
