package dev.chora.cli.command.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.engine.Json;
import dev.chora.testing.CliRun;
import dev.chora.testing.FakeDocker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** validate and recommend, with an engine in a virtual machine. */
class HostCommandsTest {
    private static final String SEEN = """
            MemTotal:       16777216 kB
            SwapTotal:       1048572 kB
            Filesystem     1024-blocks    Used Available Capacity Mounted on
            overlay           61202244 4058624  54002244       7% /""";

    @TempDir
    Path folder;

    private FakeDocker desktop() {
        return new FakeDocker(folder)
                .says("images *", "<none>:<none>\npython:3.13-slim")
                .says(
                        "run --rm --pull never --network none --read-only --cap-drop ALL --entrypoint sh python:3.13-slim *",
                        SEEN);
    }

    @Test
    void validateLooksAtTheMachineOfTheEngine() throws IOException {
        CliRun run = CliRun.in(folder, desktop().installed(), "", "docker", "validate");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.out())
                .contains(
                        "Figures of the virtual machine of Docker Desktop:",
                        "ok  memory",
                        "ok  disk, free  51.5 GB",
                        "NO  swap        1023 MB",
                        "Windows  below [wsl2] in %UserProfile%\\.wslconfig: swap=2GB",
                        "1 thing is missing for AI services.");
    }

    @Test
    void needsCanBeOthers() throws IOException {
        Map<String, String> env = desktop().installed();
        assertThat(CliRun.in(folder, env, "", "docker", "validate", "--swap", "512m")
                        .exit())
                .isEqualTo(ExitCode.OK);
        CliRun more =
                CliRun.in(folder, env, "", "docker", "validate", "--swap=0", "--memory=32g", "--cpus=9", "--json");
        assertThat(more.exit()).isEqualTo(ExitCode.ERROR);
        Json json = Json.of(more.out());
        assertThat(json.get("ok").isTrue()).isFalse();
        assertThat(json.get("machine", "disk_free").number()).isEqualTo(54002244L * 1024);
        assertThat(json.get("checks").list().stream()
                        .filter(check -> check.get("verdict").text().equals("failed"))
                        .map(check -> check.get("id").text()))
                .containsExactly("memory", "cpus");
        assertThat(CliRun.in(folder, env, "", "docker", "validate", "--memory", "much")
                        .err())
                .contains("--memory much is no size");
        assertThat(CliRun.in(folder, env, "", "docker", "validate", "--cpus", "-1")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void withoutAContainerToLookDiskAndSwapAreUnknownAndNotWrong() throws IOException {
        FakeDocker docker = desktop();
        CliRun run = CliRun.in(folder, docker.installed(), "", "docker", "validate", "--no-probe");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("?   swap", "not measured", "--no-probe was given");
        assertThat(docker.calls()).doesNotContain("run --rm");
        FakeDocker bare = new FakeDocker(folder).says("images *", "");
        assertThat(CliRun.in(folder, bare.installed(), "", "docker", "validate").out())
                .contains("the engine has no image with a shell to look around");
    }

    @Test
    void recommendTakesHalfOfTheEnginesMachine() throws IOException {
        Map<String, String> env = desktop().installed();
        CliRun run = CliRun.in(folder, env, "", "docker", "recommend", "--service", "web");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains(
                        "    docker run --memory 8g --memory-reservation 4g --cpus 4 --shm-size 4g IMAGE\n",
                        "      web:\n        shm_size: 4g\n",
                        "AI_MEMORY=8g\n");
        Json json = Json.of(
                CliRun.in(folder, env, "", "docker", "recommend", "--json").out());
        assertThat(json.get("memory").number()).isEqualTo(8L << 30);
        assertThat(json.get("cpus").number()).isEqualTo(4);
        assertThat(json.get("shm_size").number()).isEqualTo(4L << 30);
    }

    @Test
    void withoutAnEngineThisMachineCounts() throws IOException {
        Map<String, String> nothing =
                Map.of("PATH", Files.createDirectory(folder.resolve("empty")).toString());
        CliRun run = CliRun.in(folder, nothing, "", "docker", "validate");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.out())
                .startsWith("No container engine answers.\n")
                .contains("NO  engine", "macOS    brew install --cask docker", "Figures of this machine:");
        assertThat(CliRun.in(folder, nothing, "", "docker", "recommend").out()).contains("on this machine (");
    }
}
