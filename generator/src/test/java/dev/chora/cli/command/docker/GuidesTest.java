package dev.chora.cli.command.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.docker.Guide;
import dev.chora.testing.CliRun;
import dev.chora.testing.TerminalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "docker explain layer-architecture, Layers",
        "docker explain restart-policies, Restart policies",
        "docker optimize-guide, 'Small images, fast builds'",
        "docker debug-guide, When a container does not run",
    })
    void aPipeGetsPlainText(String line, String title) {
        CliRun run = CliRun.in(folder, line.split(" "));
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(title + "\n═").doesNotContain("\u001b");
    }

    @Test
    void allIsEveryTopic() {
        CliRun run = CliRun.in(folder, "docker", "explain", "all", "--markdown");
        for (Guide guide : Guide.topics()) {
            assertThat(run.out()).contains(guide.markdown());
        }
    }

    @Test
    void withoutATopicAndATerminalTopicsAreListed() {
        CliRun run = CliRun.in(folder, "docker", "explain");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("  copy-on-write         Where a container's writes go\n");
        assertThat(CliRun.in(folder, "docker", "explain", "copy-on-writ").err())
                .isEqualTo("error: there is no topic 'copy-on-writ'\nhelp: Did you mean copy-on-write? Topics: "
                        + String.join(", ", Guide.words()) + "\n");
    }

    @Test
    void withoutATopicATerminalShowsAMenu() throws Exception {
        TerminalRun run =
                TerminalRun.start(folder, Map.of("PAGER", "", "HOME", folder.toString()), 80, 120, "docker", "explain");
        assertThat(run.awaitText("copy-on-write")).contains("❯ images-vs-containers");
        run.type("restart\r");
        assertThat(run.awaitExit()).isEqualTo(ExitCode.OK);
        assertThat(String.join("\n", run.screen()))
                .contains("What shall be explained? restart-policies", "writes it into");
    }

    @Test
    void aPlainTerminalIsAskedForANumber() throws Exception {
        Map<String, String> env = Map.of("PAGER", "cat", "CHORA_PLAIN", "1", "NO_COLOR", "1");
        TerminalRun run = TerminalRun.start(folder, env, 80, 60, "docker", "explain");
        assertThat(run.awaitText("  6 all")).contains("  4 restart-policies - What happens when a container ends");
        run.type("9\r");
        run.awaitText("Type a number from 1 to 6.");
        run.type("2\r");
        assertThat(run.awaitExit()).isEqualTo(ExitCode.OK);
        assertThat(String.join("\n", run.screen())).contains("Layers\n══════");
    }

    @Test
    void aLongTextGoesToThePager() throws Exception {
        Map<String, String> env = Map.of("PAGER", "cat > paged.txt", "PATH", System.getenv("PATH"));
        TerminalRun run = TerminalRun.start(folder, env, 60, 10, "docker", "debug-guide");
        assertThat(run.awaitExit()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(folder.resolve("paged.txt")))
                .contains("When a container does not run", "5. Networks");
        assertThat(run.screen()).isEmpty();
    }

    @Test
    void aPagerThatIsMissingIsDoneWithout() throws Exception {
        Map<String, String> env = Map.of("PAGER", "no-such-pager", "PATH", System.getenv("PATH"));
        TerminalRun run = TerminalRun.start(folder, env, 100, 10, "docker", "debug-guide");
        assertThat(run.awaitExit()).isEqualTo(ExitCode.OK);
        assertThat(String.join("\n", run.screen())).contains("port leads nowhere.");
    }

    @Test
    void aGroupWithoutACommandShowsWhatThereIs() throws IOException {
        CliRun help = CliRun.in(folder, "docker", "--help");
        assertThat(help.exit()).isEqualTo(ExitCode.OK);
        assertThat(help.out()).startsWith("Usage: chora docker COMMAND").contains("\n  explain ");
        CliRun nothing = CliRun.in(folder, "docker");
        assertThat(nothing.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(nothing.err()).isEqualTo(help.out());
        assertThat(CliRun.in(folder, "docker", "--json").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(CliRun.in(folder, "docker", "explian").err())
                .isEqualTo("chora docker: there is no command 'explian'; did you mean 'explain'?\n");
        assertThat(CliRun.in(folder, "--help-all").out()).contains("Usage: chora docker explain ");
    }

    @Test
    void completionKnowsCommandsOptionsAndTopics() {
        assertThat(completed("docker", "deb")).containsExactly("debug-guide");
        assertThat(completed("docker", "explain", "")).containsExactlyElementsOf(Guide.words());
        assertThat(completed("docker", "explain", "re")).containsExactly("restart-policies");
        assertThat(completed("docker", "explain", "--m")).containsExactly("--markdown");
        assertThat(completed("docker", "explain", "all", "x")).isEmpty();
    }

    private List<String> completed(String... words) {
        String[] line = new String[words.length + 2];
        line[0] = "complete";
        line[1] = "--";
        System.arraycopy(words, 0, line, 2, words.length);
        return CliRun.in(folder, line)
                .out()
                .lines()
                .map(each -> each.split("\t")[0])
                .toList();
    }
}
