package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.Approved;
import dev.chora.testing.CliRun;
import dev.chora.testing.RealCopier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answer files under examples/ make the approved trees beside them, and real Copier makes the same. */
class ExamplesTest {
    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();
    private static final Path TEMPLATES =
            Path.of("..", "templates", "python").toAbsolutePath().normalize();

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.substring(0, name.length() - ".yml".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Path newest() throws IOException {
        try (Stream<Path> folders = Files.list(TEMPLATES)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("2."))
                    .max((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void makesTheApprovedTree(String name, @TempDir Path folder) {
        CliRun run = CliRun.in(
                folder,
                "new",
                name,
                "--answers",
                EXAMPLES.resolve(name + ".yml").toString(),
                "--defaults");
        assertThat(run.err()).as(run.err()).doesNotContain("error");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        Approved.tree(EXAMPLES.resolve(name), folder.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rendersWhatRealCopierRenders(String name, @TempDir Path folder) throws IOException {
        String answers = EXAMPLES.resolve(name + ".yml").toString();
        Path template = newest();
        Path theirs = folder.resolve("copier").resolve(name);
        assertThat(RealCopier.copy(template, theirs, "--data-file", answers)).isZero();
        Path ours = folder.resolve("chora").resolve(name);
        CliRun run = CliRun.in(folder, "copy", "-l", "--data-file", answers, template.toString(), ours.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
        Map<String, String> expected = Approved.read(theirs);
        Map<String, String> actual = Approved.read(ours);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, text) -> assertThat(actual.get(path)).as(path).isEqualTo(text));
    }
}
