package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.testing.CliRun;
import dev.chora.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under {@code --json} standard output is one JSON document, whatever the command and however it ends. */
class JsonOutputTest {
    @TempDir
    Path folder;

    private Repository template;
    private Repository project;

    @BeforeEach
    void makeProject() throws IOException {
        template = Repository.makeTemplate(folder.resolve("template"));
        template.write("copier.yml", "name: demo\ntoken: {type: str, default: hush, secret: true}\n")
                .write("a.txt.jinja", "one\ntwo\nthree {{ name }}\n")
                .write("secret.txt.jinja", "{{ token }}\n")
                .write("gone.txt", "soon\n")
                .release("1.0.0");
        Files.delete(template.folder().resolve("gone.txt"));
        template.write("a.txt.jinja", "ONE\ntwo\nthree {{ name }}\n")
                .write("b.txt", "new\n")
                .release("2.0.0");
        project = Repository.make(folder.resolve("project"));
        CliRun made = run("copy", "-l", "-r", "1.0.0", "TEMPLATE", "project");
        assertThat(made.exit()).as(made.err()).isZero();
        project.commit();
    }

    private CliRun run(String... args) {
        String[] line = args.clone();
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i].equals("TEMPLATE") ? template.folder().toString() : line[i];
        }
        return CliRun.in(folder, line);
    }

    private Map<?, ?> document(int exit, String... args) {
        return (Map<?, ?>) parsed(exit, args);
    }

    private Object parsed(int exit, String... args) {
        CliRun run = run(args);
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
        assertThat(run.err()).isEmpty();
        Object value = JsonText.loads(run.out());
        assertThat(value).as(run.out()).isNotNull();
        return value;
    }

    private static Object at(Object value, Object... path) {
        Object at = value;
        for (Object step : path) {
            at = step instanceof Integer index ? ((List<?>) at).get(index) : ((Map<?, ?>) at).get(step);
        }
        return at;
    }

    private static Map<?, ?> row(Object rows, String path) {
        for (Object row : (List<?>) rows) {
            if (path.equals(at(row, "path"))) {
                return (Map<?, ?>) row;
            }
        }
        throw new AssertionError(path + " is not in " + rows);
    }

    @Test
    void newTellsWhatItMade() {
        Map<?, ?> made = document(0, "new", "made", "-t", "TEMPLATE", "-l", "--json");
        assertThat(made.get("destination")).isEqualTo(folder.resolve("made").toString());
        assertThat(at(made, "template", "version")).isEqualTo("2.0.0");
        assertThat(row(made.get("files"), "b.txt").get("action")).isEqualTo("create");
        assertThat(folder.resolve("made/b.txt")).exists();
    }

    @Test
    void copyTellsWhatItMadeAndNoSecret() {
        Map<?, ?> made = document(0, "copy", "-l", "--json", "TEMPLATE", "made");
        assertThat(made.get("answers_file")).isEqualTo(".copier-answers.yml");
        assertThat(made.get("answers")).isEqualTo(Map.of("name", "demo"));
        assertThat(made.get("pretend")).isEqualTo(false);
    }

    @Test
    void recopyTellsWhatItReplaced() {
        Map<?, ?> made = document(0, "recopy", "-l", "-w", "--json", "project");
        assertThat(row(made.get("files"), "a.txt").get("action")).isEqualTo("overwrite");
    }

    @Test
    void updateTellsTheOutcomeOfEachPath() {
        Map<?, ?> done = document(0, "update", "-l", "--json", "project");
        assertThat(at(done, "from", "version")).isEqualTo("1.0.0");
        assertThat(at(done, "to", "version")).isEqualTo("2.0.0");
        assertThat(done.get("applied")).isEqualTo(true);
        assertThat(row(done.get("files"), "gone.txt").get("outcome")).isEqualTo("deleted");
        assertThat(row(done.get("files"), "a.txt").containsKey("diff")).isFalse();
    }

    @Test
    void updateTellsConflictsAndHowTheyEnd() throws IOException {
        project.write("a.txt", "mine\ntwo\nthree demo\n").commit();
        Map<?, ?> done = document(ExitCode.ERROR, "update", "-l", "--json", "project");
        Map<?, ?> file = row(done.get("files"), "a.txt");
        assertThat(file.get("outcome")).isEqualTo("conflict");
        assertThat(at(file, "hunks", 0, "conflict")).isEqualTo(true);
        Map<?, ?> refused = document(ExitCode.ERROR, "update", "--continue", "--json", "project");
        assertThat(at(refused, "error", "message").toString()).contains("a.txt");
        Map<?, ?> back = document(0, "update", "--abort", "--json", "project");
        assertThat(back.get("action")).isEqualTo("abort");
        assertThat(back.get("from")).isEqualTo("1.0.0");
        assertThat(back.get("to")).isEqualTo("2.0.0");
    }

    @Test
    void diffHasAPatchForEachPath() throws IOException {
        Map<?, ?> coming = document(0, "diff", "--json", "project");
        assertThat(at(row(coming.get("files"), "a.txt"), "diff").toString()).contains("-one\n+ONE\n");
        project.write("a.txt", "one\nmine\nthree demo\n");
        Map<?, ?> local = document(0, "diff", "--local", "--json", "project");
        assertThat(at(row(local.get("files"), "a.txt"), "diff").toString()).contains("-two\n+mine\n");
    }

    @Test
    void whyNamesTheLineOfTheTemplate() {
        Map<?, ?> why = document(0, "why", "--json", "project/a.txt:3");
        assertThat(why.get("origin")).isEqualTo("answers");
        assertThat(why.get("template_file")).isEqualTo("a.txt.jinja");
        assertThat(why.get("template_line")).isEqualTo(3L);
    }

    @Test
    void checkUpdateNamesBothVersions() {
        Map<?, ?> check = document(0, "check-update", "--json", "project");
        assertThat(check)
                .isEqualTo(Map.of("update_available", true, "current_version", "1.0.0", "latest_version", "2.0.0"));
    }

    @Test
    void templateListsFaultsAndPrintsSchemas() throws IOException {
        assertThat(parsed(0, "template", "check", "template", "--json")).isEqualTo(List.of());
        template.write("c.txt.jinja", "{{ nmae }}\n");
        Object faults = parsed(0, "template", "check", "template", "--json");
        assertThat(at(faults, 0, "file")).isEqualTo("c.txt.jinja");
        assertThat(at(faults, 0, "line")).isEqualTo(1L);
        assertThat(at(document(0, "template", "schema", "--json"), "$schema").toString())
                .contains("json-schema");
    }

    @Test
    void anErrorNamesItsPlace() throws IOException {
        template.write("bad.txt.jinja", "one\n{{ name | uper }}\n").release("3.0.0");
        Map<?, ?> error = (Map<?, ?>) document(ExitCode.ERROR, "copy", "-l", "--json", "TEMPLATE", "made")
                .get("error");
        assertThat(error.get("kind")).isEqualTo("render");
        assertThat(error.get("message").toString()).contains("uper");
        assertThat(error.get("file")).isEqualTo("bad.txt.jinja");
        assertThat(error.get("line")).isEqualTo(2L);
        assertThat(error.get("column")).isInstanceOf(Long.class);
        assertThat(error.containsKey("advice")).isTrue();
    }

    @Test
    void anUntrustedTemplateKeepsItsExitCode() throws IOException {
        template.write("copier.yml", "_tasks: [touch x]\n").release("3.0.0");
        Map<?, ?> refused = document(ExitCode.UNSAFE, "copy", "-l", "--json", "TEMPLATE", "made");
        assertThat(at(refused, "error", "kind")).isEqualTo("untrusted_template");
        assertThat(at(refused, "error", "advice").toString()).contains("--trust");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "copy",
                "recopy",
                "update",
                "diff",
                "why",
                "check-update",
                "template check",
                "template test"
            })
    void everyCommandTellsAWrongLine(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--json", "--no-such-flag", "a", "b"));
        Map<?, ?> refused = document(ExitCode.USAGE, words.toArray(new String[0]));
        assertThat(at(refused, "error", "kind")).isEqualTo("usage");
        assertThat(at(refused, "error", "message").toString()).contains("--no-such-flag");
        assertThat(at(refused, "error", "file")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recopy", "update", "diff", "why", "check-update"})
    void everyCommandOnProjectsTellsThatThereIsNone(String command) {
        Map<?, ?> refused = document(ExitCode.ERROR, command, "--json", "template/a.txt.jinja");
        assertThat(at(refused, "error", "message").toString()).isNotEmpty();
    }

    @Test
    void anUnknownCommandHasANearestOne() {
        Map<?, ?> refused = document(ExitCode.ERROR, "updaet", "--json");
        assertThat(at(refused, "error", "advice").toString()).contains("update");
    }

    @Test
    void whatTasksPrintIsNoPartOfTheDocument(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("copier.yml"), "_tasks: ['echo noise']\n");
        Files.writeString(folder.resolve("a.txt"), "a\n");
        CliRun run = CliRun.in(folder, "copy", "--json", "--trust", "-q", folder.toString(), "made");
        assertThat(run.out()).startsWith("{").doesNotContain("noise\n");
        assertThat(run.err()).contains("noise");
    }
}
