package dev.chora.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.CliRun;
import dev.chora.testing.Repository;
import dev.chora.testing.TerminalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold wherever a person is in the questions. */
class WizardAtEveryStepTest {
    /** The questions of the template that has one of every kind, {@code image} not asked; then the review page. */
    private static final int STEPS = 13;

    private static final String TEMPLATE = "src/test/resources/wizard/templates/all";
    private static final String INTERRUPT = "\u0003";
    private static final String END_OF_TEXT = "\u001b\r";

    @TempDir
    Path folder;

    static IntStream steps() {
        return IntStream.range(0, STEPS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void quittingLeavesNothingBehind(int step) throws IOException, InterruptedException {
        TerminalRun run = start(Map.of());
        run.awaitText("1 of");
        for (int i = 0; i < step; i++) {
            String before = String.join("\n", run.screen());
            run.type(i == 0 ? "a\r" : before.contains("Esc Enter accept") ? END_OF_TEXT : "\r");
            String next = i + 1 == STEPS - 1 ? "Write the files" : i + 2 + " of";
            assertThat(run.awaitText(next)).contains(next);
        }
        run.type(INTERRUPT);
        run.awaitText("Ctrl-C again quits");
        run.type(INTERRUPT);
        assertThat(run.awaitExit()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void coloursAreForThoseWhoWantThem(boolean wanted) throws IOException, InterruptedException {
        TerminalRun run = start(wanted ? Map.of() : Map.of("NO_COLOR", "1"));
        run.awaitText("1 of");
        run.type("1");
        run.awaitText("1 is no identifier");
        boolean coloured = false;
        for (long cell : run.cells()) {
            coloured |= ScreenTerminal.cellHasForeground(cell);
        }
        assertThat(coloured).isEqualTo(wanted);
        run.type(INTERRUPT);
        run.awaitText("Ctrl-C again quits");
        run.type(INTERRUPT);
        assertThat(run.awaitExit()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void anUpdateAsksWithTheOldAnswers() throws IOException, InterruptedException {
        Path source = folder.resolve("template");
        Repository template = Repository.makeTemplate(source)
                .write("copier.yml", "colour:\n  type: str\n  default: grey\n")
                .write("colour.txt.jinja", "{{ colour }}\n")
                .release("1.0.0");
        CliRun.in(folder, "copy", "-l", "-q", "-d", "colour=crimson", source.toString(), "demo");
        Repository project = Repository.make(folder.resolve("demo")).commit();
        template.write("copier.yml", "colour:\n  type: str\n  default: grey\nsize:\n  type: int\n  default: 3\n")
                .write("size.txt.jinja", "{{ size }}\n")
                .release("2.0.0");
        TerminalRun run = TerminalRun.start(project.folder(), env(Map.of()), 60, 12, "update");
        assertThat(run.awaitText("❯ crimson")).contains("1 of 2");
        run.type("\r");
        assertThat(run.awaitText("❯ 3")).contains("✔ colour  crimson");
        run.type("4\r");
        assertThat(run.awaitExit()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(project.folder().resolve("size.txt"))).isEqualTo("34\n");
        assertThat(Files.readString(project.folder().resolve("colour.txt"))).isEqualTo("crimson\n");
    }

    private TerminalRun start(Map<String, String> more) throws IOException {
        return TerminalRun.start(folder, env(more), 70, 24, "new", "demo", "-t", TEMPLATE);
    }

    private Map<String, String> env(Map<String, String> more) {
        Map<String, String> env = new HashMap<>(more);
        env.put("PATH", System.getenv("PATH"));
        env.put("HOME", folder.resolve(".home").toString());
        env.put("XDG_CACHE_HOME", folder.resolve(".home/cache").toString());
        return env;
    }
}
