package dev.chora.cli.command.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.copier.yaml.SafeYaml;
import dev.chora.testing.CliRun;
import dev.chora.testing.FakeDocker;
import dev.chora.testing.TerminalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigureCommandTest {
    @TempDir
    Path folder;

    private Map<String, String> env = Map.of();

    @BeforeEach
    void project() throws IOException {
        env = new FakeDocker(folder).on("compose config --quiet", "true").installed();
        Files.writeString(folder.resolve("docker-compose.yml"), """
                services:
                  db: {image: "postgres:17"}
                  web:
                    build: .
                    ports: ["127.0.0.1:${PORT:-8000}:9000/tcp"]
                """);
    }

    private CliRun run(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "docker";
        args[1] = "configure";
        System.arraycopy(more, 0, args, 2, more.length);
        return CliRun.in(folder, env, "", args);
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("docker-compose.override.yml"));
    }

    @Test
    void withoutOptionsItWritesWhatIsRecommended() throws IOException {
        CliRun run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).isEqualTo("wrote docker-compose.override.yml\n");
        assertThat(written()).isEqualTo("""
                # Written by chora docker configure. Compose reads this file on top of the compose file.

                services:
                  web:
                    restart: unless-stopped
                    # Counts as memory of the container.
                    shm_size: 4g
                    deploy:
                      resources:
                        limits:
                          cpus: "4"
                          memory: 8g
                        reservations:
                          memory: 4g
                """);
        assertThat(run().err()).isEqualTo("nothing to change in docker-compose.override.yml\n");
    }

    @Test
    void everyValueCanBeGiven() throws IOException {
        CliRun run = run(
                "--service",
                "web",
                "--port",
                "0.0.0.0:8080",
                "--memory",
                "1g",
                "--cpus",
                "0.5",
                "--shm",
                "64m",
                "--gpus",
                "2",
                "--restart",
                "no");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).contains("NVIDIA Container Toolkit");
        assertThat(written())
                .contains(
                        "restart: \"no\"",
                        "ports: !override\n      - \"0.0.0.0:8080:9000\"",
                        "cpus: \"0.5\"\n          memory: 1g",
                        "reservations:\n          memory: 512m\n          devices:\n            - driver: nvidia\n              count: 2");
        assertThat(new SafeYaml().read(written().replace("!override", ""))).isInstanceOf(Map.class);
    }

    @Test
    void neverReplacesWithoutAYes() throws Exception {
        Files.writeString(folder.resolve("docker-compose.override.yml"), "services: {}\n");
        assertThat(run().err()).contains("docker-compose.override.yml is there already and differs");
        assertThat(run("--pretend").out()).contains("-services: {}", "+    shm_size: 4g");
        assertThat(written()).isEqualTo("services: {}\n");
        assertThat(run("--force").exit()).isEqualTo(ExitCode.OK);
        assertThat(written()).contains("shm_size: 4g");
    }

    @Test
    void atATerminalItAsksWhatIsNotGiven() throws Exception {
        Map<String, String> home = new HashMap<>(env);
        home.put("HOME", folder.toString());
        TerminalRun run = TerminalRun.start(folder, home, 100, 40, "docker", "configure", "--restart", "always");
        String[][] dialogue = {
            {"Service [web] >", "webb\r"},
            {"Did you mean web?", "\r"},
            {"Port of this machine [as it is] >", "70000\r"},
            {"Write a port from 1 to 65535", "9001\r"},
            {"Memory limit [8g] >", "2g\r"},
            {"Processors [4] >", "\r"},
            {"Shared memory [1g] >", "\r"},
            {"GPUs: none, all or a number [none] >", "\r"},
        };
        for (String[] turn : dialogue) {
            assertThat(run.awaitText(turn[0])).contains(turn[0]);
            run.type(turn[1]);
        }
        assertThat(run.awaitExit()).isEqualTo(ExitCode.OK);
        assertThat(written()).contains("restart: always", "\"127.0.0.1:9001:9000\"", "memory: 2g", "shm_size: 1g");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--memory | lots | Write a size",
                "--cpus | many | Write how many processors",
                "--port | 0 | Write a port from 1 to 65535",
                "--port | host:name:80 | Write a port from 1 to 65535",
                "--gpus | some | Write none, all or how many",
                "--restart | sometimes | on-failure:5",
                "--service | webb | Did you mean web?",
            })
    void wrongValuesAreTold(String option, String value, String advice) {
        CliRun run = run(option, value);
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error: ").contains(advice);
    }

    @Test
    void itTellsWhatTheMachineCannotGive() {
        assertThat(run("--memory", "64g", "--cpus", "32", "--shm", "65g").err())
                .contains(
                        "The machine has 16 GB only",
                        "The machine has 8 processors only",
                        "can never use more than its limit of 64 GB");
    }

    @Test
    void whatComposeRefusesIsAnError() throws IOException {
        env = new FakeDocker(folder)
                .on("compose config *", "echo 'services.web.x is not allowed' >&2; exit 15")
                .installed();
        CliRun run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err()).contains("compose does not accept docker-compose.yml", "services.web.x is not allowed");
    }

    @Test
    void withoutAComposeFileItSaysHowToGetOne() throws IOException {
        Files.delete(folder.resolve("docker-compose.yml"));
        assertThat(run().err()).contains("there is no compose file", "chora docker generate-compose makes one");
        Files.writeString(folder.resolve("compose.yaml"), "services: {only: {image: x}}\n");
        assertThat(run().err()).isEqualTo("wrote compose.override.yaml\n");
    }
}
