package dev.chora.cli.command.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.docker.diagnose.Recorded;
import dev.chora.engine.Json;
import dev.chora.testing.CliRun;
import dev.chora.testing.FakeDocker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about containers, with an engine that answers as a recorded one did. */
class ContainerCommandsTest {
    @TempDir
    Path folder;

    private FakeDocker docker;

    @BeforeEach
    void answers() throws IOException {
        docker = new FakeDocker(folder)
                .says("ps --all --format {{.Names}}", "demo-web-1\ndemo-db-1")
                .says("ps --all --filter label=com.docker.compose.service=worker *", "unhealthy")
                .says("ps --all --filter *", "")
                .says("inspect --type container unhealthy", read("unhealthy"))
                .says("inspect --type container broken", read("port-in-use"))
                .says("inspect --type container web", read("unhealthy"))
                .says("inspect --type container gone", read("missing-variable"))
                .says("image inspect *", "[{\"Architecture\": \"amd64\"}]")
                .says("ps --format *", "other\t0.0.0.0:18765->80/tcp, :::18765->80/tcp")
                .on("logs --timestamps --tail 200 *", """
                        echo '2026-01-01T00:00:02.000000000Z second'; echo '2026-01-01T00:00:01.000000000Z first' >&2
                        echo '2026-01-01T00:00:03.000000000Z third' >&2""")
                .on("logs --tail=2 *", "echo out; echo err >&2")
                .on("logs --timestamps *", "echo '2026-01-01T00:00:01.5Z hello world'; echo 'no time' >&2")
                .on("exec *", "cat; echo \"ran $*\"; echo trouble >&2; exit 7");
    }

    private static String read(String record) throws IOException {
        return Files.readString(Recorded.DATA.resolve(record).resolve("inspect.json"));
    }

    private CliRun run(String input, String... args) throws IOException {
        return CliRun.in(folder, docker.installed(), input, args);
    }

    @Test
    void diagnoseAsksTheEngineAndTellsWhoHasThePort() throws IOException {
        CliRun run = run("", "docker", "diagnose", "broken");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("port-in-use: The port is taken\n")
                .contains("the container other publishes it", "docker stop other")
                .endsWith("    first\n    second\n    third\n");
    }

    @Test
    void diagnoseAsJson() throws IOException {
        Json json = Json.of(run("", "docker", "diagnose", "web", "--json").out());
        assertThat(json.get("faults").list().get(0).get("kind").text()).isEqualTo("unhealthy");
        assertThat(json.get("container", "health", "status").text()).isEqualTo("unhealthy");
        assertThat(json.get("log").texts()).containsExactly("first", "second", "third");
    }

    @Test
    void aServiceOfComposeIsAsGoodAsAName() throws IOException {
        assertThat(run("", "docker", "inspect", "worker").out()).startsWith("unhealthy\nid ");
    }

    @Test
    void anUnknownContainerHasANearestOne() throws IOException {
        for (String command : new String[] {"diagnose", "logs", "inspect"}) {
            CliRun run = run("", "docker", command, "demo-wbe-1");
            assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("""
                    error: there is no container 'demo-wbe-1'
                    help: Did you mean demo-web-1? Containers: demo-web-1, demo-db-1
                    """);
        }
        assertThat(run("", "docker", "inspect", "db").err()).contains("Did you mean demo-db-1?");
        assertThat(run("", "docker", "inspect", "x", "--json").out()).contains("\"kind\": \"engine\"");
    }

    @Test
    void logsPassOnBothStreams() throws IOException {
        CliRun run = run("", "docker", "logs", "web", "--tail", "2");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo("out\n");
        assertThat(run.err()).isEqualTo("err\n");
    }

    @Test
    void logsAsJsonLines() throws IOException {
        CliRun run = run("", "docker", "logs", "web", "--json");
        assertThat(run.out().lines())
                .containsExactlyInAnyOrder(
                        "{\"time\": \"2026-01-01T00:00:01.5Z\", \"stream\": \"stdout\", \"line\": \"hello world\"}",
                        "{\"time\": null, \"stream\": \"stderr\", \"line\": \"no time\"}");
    }

    @Test
    void inspectIsOneScreenAndHidesSecrets() throws IOException {
        CliRun run = run("", "docker", "inspect", "gone");
        assertThat(run.out())
                .contains("status     exited, exit code 1\n", "user       root\n", "API_TOKEN=******")
                .doesNotContain("s3cret");
        Json raw = Json.of(run("", "docker", "inspect", "gone", "--json").out());
        assertThat(raw.list().get(0).get("Config", "Env").texts()).contains("API_TOKEN=s3cret");
    }

    @Test
    void execPassesInputOutputAndExitCode() throws IOException {
        CliRun run = run("typed\n", "docker", "exec", "-u", "0", "-e", "A=b", "web", "--", "sh", "-c", "--help");
        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.out())
                .startsWith("typed\nran exec --interactive --user=0 --env=A=b ")
                .endsWith(" sh -c --help\n");
        assertThat(run.err()).isEqualTo("trouble\n");
        CliRun without = run("", "docker", "exec", "web", "ls", "-la");
        assertThat(without.out()).endsWith(" ls -la\n");
    }

    @Test
    void execNeedsACommandAndARunningContainer() throws IOException {
        CliRun none = run("", "docker", "exec", "web");
        assertThat(none.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("chora docker exec web -- env");
        CliRun stopped = run("", "docker", "exec", "gone", "--", "env");
        assertThat(stopped.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(stopped.err()).contains("does not run (exited)", "chora docker diagnose missing-variable tells why");
    }

    @Test
    void withoutAnEngineEveryCommandSaysWhatToInstall() throws IOException {
        Map<String, String> nothing =
                Map.of("PATH", Files.createDirectory(folder.resolve("empty")).toString());
        for (String command : new String[] {"diagnose", "logs", "inspect"}) {
            CliRun run = CliRun.in(folder, nothing, "", "docker", command, "web");
            assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
            assertThat(run.err())
                    .startsWith("error: there is no container engine to ask: ")
                    .contains("\nhelp: Install ");
        }
    }
}
