package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundled template repairs in projects of version 1.9, as folders {@code before} and {@code after}. */
class HealTest {
    private static final Path CASES = Path.of("src", "test", "resources", "heal");
    private static final Path SCRIPT = Path.of("..", "templates", "python", "2.0.0", "migrations", "heal_1_9.py");

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void repairsWhatItKnowsAndNothingElse(String name) throws IOException, InterruptedException {
        for (Map.Entry<String, String> file :
                files(CASES.resolve(name).resolve("before")).entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.getValue());
        }
        Map<String, String> expected = files(CASES.resolve(name).resolve("after"));
        String told = run();
        assertThat(files(folder)).as(told).isEqualTo(expected);
        assertThat(run()).as("the second time").isEmpty();
        assertThat(files(folder)).isEqualTo(expected);
    }

    private String run() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3", SCRIPT.toAbsolutePath().normalize().toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "there is no python3");
            return "";
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
