package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(CliRun.in(folder, "template", "other").exit()).isEqualTo(ExitCode.USAGE);
    }
}
