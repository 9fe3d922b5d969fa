package dev.chora.docker.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.docker.Sizes;
import dev.chora.engine.Call;
import dev.chora.engine.Conversation;
import dev.chora.engine.Engine;
import dev.chora.engine.Programs;
import dev.chora.engine.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringTest {
    @TempDir
    Path root;

    private final List<String> calls = new ArrayList<>();

    @BeforeEach
    void machine() throws IOException {
        Files.createDirectories(root.resolve("proc/sys/kernel"));
        Files.writeString(root.resolve("proc/meminfo"), "MemTotal: 8388608 kB\nSwapTotal: 1048576 kB\n");
        Files.writeString(root.resolve("proc/sys/kernel/osrelease"), "6.1.0-test\n");
        Files.createDirectories(root.resolve("var/lib/docker"));
    }

    private static Engine engine(String program, String host, boolean remote) {
        Engine.Kind kind = program.equals("podman") ? Engine.Kind.PODMAN : Engine.Kind.DOCKER;
        return new Engine(
                kind,
                program,
                "27.0.0",
                host,
                remote,
                "overlay2",
                false,
                "linux",
                "amd64",
                4,
                8L << 30,
                "0.17",
                List.of("docker", "compose"),
                "2.29",
                true);
    }

    private Resources measure(Engine engine, String info) throws InterruptedException {
        Programs programs = new Programs() {
            @Override
            public @Nullable Path find(String name) {
                return null;
            }

            @Override
            public Ran run(Call call) {
                String line = String.join(
                        " ", call.arguments().subList(1, call.arguments().size()));
                calls.add(line);
                String out = line.startsWith("info")
                        ? info
                        : line.startsWith("images")
                                ? "distroless:1\nalpine:3\n"
                                : line.contains("alpine:3")
                                        ? "SwapTotal: 2097152 kB\nFilesystem 1024-blocks Used Available Capacity Mounted\noverlay 9 9 1024 9% /\n"
                                        : "";
                return new Ran(line, out.isEmpty() ? 127 : 0, out, "", Duration.ZERO);
            }

            @Override
            public @Nullable Conversation converse(Call call) {
                return null;
            }
        };
        return new Measuring(programs, new Machine(root), true).of(engine);
    }

    @Test
    void anEngineOfThisMachineIsMeasuredHere() throws Exception {
        Resources found = measure(
                engine("docker", "unix:///var/run/docker.sock", false),
                "{\"KernelVersion\": \"6.1.0-test\", \"DockerRootDir\": \"/var/lib/docker\"}");
        assertThat(found.where()).isEqualTo("this machine");
        assertThat(found.swap()).isEqualTo(Sizes.GB);
        assertThat(found.disk()).isPositive();
        assertThat(calls).containsExactly("info --format {{json .}}");
    }

    @Test
    void aLimitOfTheContainerThatBothRunInCounts() throws Exception {
        Files.createDirectories(root.resolve("sys/fs/cgroup"));
        Files.writeString(root.resolve("sys/fs/cgroup/memory.max"), "4294967296");
        Files.writeString(root.resolve("sys/fs/cgroup/cpu.max"), "200000 100000");
        Resources found = measure(
                engine("docker", "unix:///var/run/docker.sock", false),
                "{\"KernelVersion\": \"6.1.0-test\", \"DockerRootDir\": \"/var/lib/docker\"}");
        assertThat(found.memory()).isEqualTo(4 * Sizes.GB);
        assertThat(found.cpus()).isEqualTo(2);
    }

    /** A virtual machine on this one, an engine somewhere else, and a socket that was passed into a container. */
    @ParameterizedTest
    @CsvSource({
        "unix:///var/run/docker.sock, false, 6.6.0-linuxkit, /var/lib/docker",
        "ssh://build@example.com, true, 6.1.0-test, /var/lib/docker",
        "unix:///var/run/docker.sock, false, 6.1.0-test, /elsewhere",
    })
    void anyOtherIsMeasuredByAContainer(String host, boolean remote, String kernel, String folder) throws Exception {
        Resources found = measure(
                engine("docker", host, remote),
                "{\"KernelVersion\": \"" + kernel + "\", \"DockerRootDir\": \"" + folder + "\"}");
        assertThat(found.swap()).isEqualTo(2 * Sizes.GB);
        assertThat(found.disk()).isEqualTo(Sizes.MB);
        assertThat(found.memory()).isEqualTo(8 * Sizes.GB);
        assertThat(calls)
                .last()
                .asString()
                .startsWith("run --rm --pull never --network none --read-only --cap-drop ALL");
    }

    @Test
    void podmanTellsEverything() throws Exception {
        Resources found = measure(engine("podman", "", false), """
                {"host": {"kernel": "6.6.1", "swapTotal": 4294967296},
                 "store": {"graphRootAllocated": 107374182400, "graphRootUsed": 53687091200}}""");
        assertThat(found.disk()).isEqualTo(50 * Sizes.GB);
        assertThat(found.swap()).isEqualTo(4 * Sizes.GB);
        assertThat(measure(engine("podman", "", false), "{\"host\": {\"swapTotal\": 0}}")
                        .unmeasured())
                .contains("does not tell the size of its disk");
    }

    @ParameterizedTest
    @CsvSource({
        // memory GB, processors -> memory, processors, shared memory
        "64, 16, 16g, 8, 8g",
        "32, 12, 16g, 6, 8g",
        "16, 8, 8g, 4, 4g",
        "15.6, 8, 8g, 4, 4g",
        "8, 4, 4g, 2, 2g",
        "4, 3, 2g, 1, 1g",
        "1, 1, 512m, 0.5, 512m",
    })
    void recommendsHalfOfTheMachine(double gigabytes, double cpus, String memory, String half, String shm) {
        Resources resources = new Resources("x", (long) (gigabytes * Sizes.GB), cpus, -1, -1, "");
        Recommendation found = Recommendation.of(resources);
        assertThat(Sizes.round(found.memory())).isEqualTo(memory);
        assertThat(found.cpusText()).isEqualTo(half);
        assertThat(Sizes.round(found.shm())).isEqualTo(shm);
    }

    @ParameterizedTest
    @CsvSource({"512m, 512 MB", "8g, 8 GB", "1.5GB, 1.5 GB", "2048, 2 kB", "10 MiB, 10 MB", "0, 0 bytes"})
    void sizesAreReadAndShown(String text, String shown) {
        assertThat(Sizes.of(Sizes.parse(text))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"much", "g", "-1", "8x", "1.2.3", "99999999999999t"})
    void noSizes(String text) {
        assertThat(Sizes.parse(text)).isEqualTo(-1);
    }
}
