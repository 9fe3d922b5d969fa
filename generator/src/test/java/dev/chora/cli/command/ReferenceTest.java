package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.Approved;
import dev.chora.testing.CliRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command has a help page, and docs/reference/commands.md shows it as it is. */
class ReferenceTest {
    @Test
    void theReferenceIsTheHelpOfTheProgram(@TempDir Path folder) {
        StringBuilder page = new StringBuilder("""
                # Commands

                The help pages of the program, written by its tests: `mvn -B verify -Dchora.approve` renews this page.

                """);
        page.append("```text\n").append(CliRun.in(folder, "--help").out()).append("```\n");
        for (Commands.Entry entry : Commands.all()) {
            add(page, folder, entry.name());
            if (Commands.find(entry.name()) instanceof CommandGroup group) {
                for (Commands.Entry inner : group.commands()) {
                    add(page, folder, entry.name() + " " + inner.name());
                }
            }
        }
        Approved.text(Path.of("..", "docs", "reference", "commands.md"), page.toString());
    }

    private static void add(StringBuilder page, Path folder, String name) {
        CliRun help = CliRun.in(folder, (name + " --help").split(" "));
        assertThat(help.exit()).as(name).isEqualTo(ExitCode.OK);
        assertThat(help.err()).isEmpty();
        page.append("\n## chora ").append(name).append("\n\n```text\n");
        page.append(help.out()).append("```\n");
    }

    @Test
    void aWrongLineIsToldInTwoLines(@TempDir Path folder) {
        CliRun run = CliRun.in(folder, "copy", "--no-such-flag", "a", "b");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2).first().asString().contains("--no-such-flag");
    }

    @Test
    void anUnknownCommandHasANearestOne(@TempDir Path folder) {
        CliRun run = CliRun.in(folder, "updaet");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err()).contains("did you mean 'update'");
    }
}
