package dev.chora.cli.command.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {
    @TempDir
    Path folder;

    @Test
    void checkShowsEachFaultWithItsLine() throws IOException {
        Files.writeString(folder.resolve("copier.yml"), "_subdirectory: p\nname: {type: str}\n");
        Files.createDirectory(folder.resolve("p"));
        Files.writeString(folder.resolve("p/a.txt.jinja"), "x {{ nmae }}\n{{ name }}\n");
        CliRun run = CliRun.in(folder, "template", "check");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "p/a.txt.jinja:1:6: warning: Nothing defines the variable nmae [unknown-variable]",
                        "   1 | x {{ nmae }}\n     |      ^",
                        "Did you mean name?",
                        "1 error, 1 warning");
        assertThat(CliRun.in(folder, "template", "check", "--json").out()).contains("\"rule\": \"answers-file\"");
    }

    @Test
    void checkIsContentWithAGoodTemplate() throws IOException {
        Files.writeString(folder.resolve("copier.yml"), "_subdirectory: p\n");
        Files.createDirectory(folder.resolve("p"));
        Files.writeString(folder.resolve("p/.copier-answers.yml.jinja"), "{{ _copier_answers|to_nice_yaml }}");
        CliRun run = CliRun.in(folder, "template", "check", ".");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo("No faults found.\n");
    }

    @Test
    void schemaPrintsBothSchemas() throws IOException {
        Files.writeString(folder.resolve("copier.yml"), "name: {type: str}\n");
        assertThat(CliRun.in(folder, "template", "schema").out()).contains("\"_subdirectory\"");
        assertThat(CliRun.in(folder, "template", "schema", ".").out()).contains("\"name\"");
        assertThat(CliRun.in(folder, "template", "schema", "nowhere").exit()).isEqualTo(ExitCode.ERROR);
        assertThat(CliRun.in(folder, "template", "other").exit()).isNotZero();
    }

    @Test
    void exportWritesARepositoryThatACopyCanTakeAnyVersionFrom() throws IOException {
        CliRun run = CliRun.in(folder, "template", "export", "shared");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("the tags 1.9.0, 1.9.1, 2.0.0");
        for (String version : List.of("1.9.0", "2.0.0")) {
            CliRun.in(
                    folder,
                    "copy",
                    "-l",
                    "-q",
                    "-r",
                    version,
                    folder.resolve("shared").toString(),
                    "export/demo-" + version);
            CliRun.in(folder, "copy", "-l", "-q", "-r", version, "chora:python", "bundled/demo-" + version);
            assertThat(files("export/demo-" + version))
                    .isEqualTo(files("bundled/demo-" + version))
                    .isNotEmpty();
        }
        assertThat(Files.readString(folder.resolve("export/demo-2.0.0/.copier-answers.yml")))
                .contains("_commit: 2.0.0\n", "_src_path: ");
        CliRun again = CliRun.in(folder, "template", "export", "--json", "second");
        assertThat(again.out()).contains("\"commit\": \"" + head("shared") + '"');
    }

    @Test
    void exportTouchesNoFolderThatHoldsSomething() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        CliRun run = CliRun.in(folder, "template", "export", ".");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err()).contains("is not empty");
        assertThat(folder.resolve(".git")).doesNotExist();
        assertThat(CliRun.in(folder, "template", "export").exit()).isEqualTo(ExitCode.USAGE);
    }

    private String head(String repository) throws IOException {
        return Files.readString(folder.resolve(repository).resolve(".git/refs/heads/main"))
                .strip();
    }

    /** The files of a project by path; the answers file names its source, and so differs. */
    private Map<String, String> files(String project) throws IOException {
        Path root = folder.resolve(project);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString();
                if (!name.equals(".copier-answers.yml")) {
                    files.put(name, Files.readString(path));
                }
            }
        }
        return files;
    }
}
