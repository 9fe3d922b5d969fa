package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.testing.Approved;
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
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of mistake for which Copier 9.19.1 shows a Python traceback: here it is one error that names what is wrong, also
 * as JSON, and nothing is written.
 */
class NoTraceTest {
    @TempDir
    Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() throws IOException {
        template = Files.createDirectories(folder.resolve("template"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Every file but those of git itself and of the home folder. */
    private Map<String, String> everything() {
        Map<String, String> files = Approved.read(folder);
        files.keySet().removeIf(path -> path.contains("/.git/") || path.startsWith(".home/"));
        return files;
    }

    private void refused(Map<String, String> env, int exit, String said, String... args) {
        Map<String, String> before = everything();
        CliRun run = CliRun.in(folder, env, "", args);
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("error: ")
                .contains(said.split("; "))
                .doesNotContain("Exception", "\tat ", "Trace");

        List<String> json = new ArrayList<>(List.of(args));
        json.add(1, "--json");
        CliRun again = CliRun.in(folder, env, "", json.toArray(String[]::new));
        assertThat(again.exit()).isEqualTo(exit);
        Map<?, ?> error = (Map<?, ?>) ((Map<?, ?>) JsonText.loads(again.out())).get("error");
        assertThat(error.get("message").toString()).isNotBlank();
        assertThat(error.get("kind")).isNotEqualTo("unexpected");
        assertThat(everything()).isEqualTo(before);
    }

    private void copyRefused(String said, String... options) {
        List<String> args = new ArrayList<>(List.of("copy", "-l"));
        args.addAll(List.of(options));
        args.add(template.toString());
        args.add("made");
        refused(Map.of(), ExitCode.ERROR, said, args.toArray(String[]::new));
    }

    /** Line ends in a configuration are written as {@code //}, and what must be said is parted by semicolons. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "q: {type: nonsense, default: 1}                               | copier.yml:1; nonsense",
                "q: {type: str}                                                | q",
                "q: {type: str, multiselect: true, choices: [a, b]}            | q",
                "q: {type: str, choices: [a, b], default: c}                   | q; c",
                "q: {type: str, default: '{{ UNSET }}'}                        | q",
                "q: {type: str, default: x, validator: '{{ \"too short\" }}'}    | q; too short",
                "q: {type: int, default: many}                                 | q; many",
                "q: {type: str, choices: {A: {value: a, validator: 'no'}}, default: a} | q",
                "q: {type: str, multiselect: true, choices: [a, b], default: [z]}      | q; z",
                "_subdirectory: ../outside                                     | copier.yml:1; outside",
                "_answers_file: /tmp/answers.yml                               | /tmp/answers.yml",
                "- a//- b                                                      | copier.yml",
                "1: one                                                        | copier.yml:1",
                "q: !!python/object/apply:os.getcwd []                         | copier.yml:1; python",
                "!include /etc/passwd                                          | copier.yml:1; /etc/passwd",
                "q: [1, 2//r: 3                                                | copier.yml:2",
                "_tasks: [[sh, {}]]                                            | copier.yml:1; _tasks",
                "_exclude: 5                                                   | copier.yml:1; _exclude",
                "_envops: {no_such_option: 1}                                  | copier.yml:1; no_such_option",
                "_external_data: {d: ../outside.yml}//q: {default: '{{ _external_data.d.x }}'} | ../outside.yml",
                "_min_copier_version: 99.0.0                                   | copier.yml:1; 99.0.0",
                "q: {type: str, default: '{{ a.b.c }}'}                        | q; a",
                "q: {type: str, default: '{{ 1 + }}'}                          | copier.yml:1"
            })
    void aWrongConfiguration(String config, String said) throws IOException {
        write("template/copier.yml", config.replace("//", "\n") + "\n");
        write("template/a.txt", "x\n");
        copyRefused(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.txt.jinja                | one//{{ a.b.c }}           | a.txt.jinja:2",
                "a.txt.jinja                | {% yield x from [1] %}     | a.txt.jinja:1; yield",
                "a.txt.jinja                | {% if true %}              | a.txt.jinja:1; endif",
                "a.txt.jinja                | {{ 1 / 0 }}                | a.txt.jinja:1",
                "a.txt.jinja                | {% include 'none.txt' %}   | a.txt.jinja:1; none.txt",
                "{{ '..' }}{{ '/x.txt' }}   | x                          | x.txt",
                "{{ nothing.at.all }}.txt   | x                          | nothing"
            })
    void aWrongFile(String path, String text, String said) throws IOException {
        write("template/copier.yml", "name: demo\n");
        Path file = template.resolve("holder");
        Files.writeString(file, text.replace("//", "\n") + "\n");
        if (path.contains("/")) {
            write("template/copier.yml", "name: ../x.txt\n");
            Files.move(file, template.resolve("{{ name }}"));
        } else {
            Files.move(file, template.resolve(path));
        }
        copyRefused(said);
    }

    @Test
    void aBinaryFileWithTheSuffix() throws IOException {
        Files.write(template.resolve("a.bin.jinja"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        copyRefused("a.bin.jinja");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-d name           | 1 | name; =",
                "-d port=many      | 1 | port; many",
                "-d kinds=[z]      | 1 | kinds; z",
                "-d kinds=5        | 1 | kinds",
                "-a /tmp/a.yml     | 1 | /tmp/a.yml",
                "--data-file d.yml | 1 | d.yml:2",
                "--data-file no    | 2 | no"
            })
    void aWrongOption(String option, int exit, String said) throws IOException {
        write("template/copier.yml", """
                name: demo
                port: {type: int, default: 1}
                kinds: {type: str, multiselect: true, choices: [a, b], default: [a]}
                """);
        write("d.yml", "a: [1\n");
        String[] words = option.split(" ");
        refused(Map.of(), exit, said, "copy", "-l", words[0], words[1], template.toString(), "made");
    }

    @Test
    void aDestinationThatDoesNotFit() throws IOException {
        write("template/a.txt", "x\n");
        write("file", "mine\n");
        refused(Map.of(), ExitCode.ERROR, "file", "copy", "-l", template.toString(), "file");
        write("made/a.txt/mine.txt", "mine\n");
        copyRefused("a.txt", "-w");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [1       | settings.yml",
                "defaults: {port: many} | port; many",
                "defaults: 5  | settings.yml",
                "trust: {a: 1} | settings.yml"
            })
    void wrongSettingsOfTheUser(String settings, String said) throws IOException {
        write("template/copier.yml", "port: {type: int, default: 1}\n_tasks: [touch x]\n");
        write("settings.yml", settings + "\n");
        Map<String, String> env =
                Map.of("COPIER_SETTINGS_PATH", folder.resolve("settings.yml").toString());
        refused(env, ExitCode.ERROR, said, "copy", "-l", "-T", template.toString(), "made");
    }

    @Test
    void wrongVersionsAndProjects() throws IOException {
        Repository versions = Repository.makeTemplate(folder.resolve("versions"))
                .write("copier.yml", "name: demo\n")
                .release("1.0.0");
        String source = versions.folder().toString();
        refused(Map.of(), ExitCode.ERROR, "nothing-such; 1.0.0", "copy", "-l", "-r", "nothing-such", source, "made");

        Repository project = Repository.make(folder.resolve("project"));
        project.write("mine.txt", "mine\n").commit();
        for (String command : List.of("recopy", "update", "check-update", "diff")) {
            refused(Map.of(), ExitCode.ERROR, ".copier-answers.yml", command, "project");
        }
        project.write(".copier-answers.yml", "_src_path: [\n").commit();
        for (String command : List.of("recopy", "update", "check-update", "diff")) {
            refused(Map.of(), ExitCode.ERROR, ".copier-answers.yml", command, "project");
        }
        project.write(".copier-answers.yml", "_src_path: " + source + "\n_commit: 0123456789\n")
                .commit();
        refused(Map.of(), ExitCode.ERROR, "0123456789", "check-update", "project");
        project.write(".copier-answers.yml", "_src_path: " + source + "\n_commit: 1.0.0\n")
                .commit();
        refused(Map.of(), ExitCode.ERROR, "context", "update", "-l", "-c", "0", "project");
        versions.write("copier.yml", "name: demo\nmore: {type: str}\n").release("2.0.0");
        refused(Map.of(), ExitCode.ERROR, "more", "update", "-l", "project");
    }
}
