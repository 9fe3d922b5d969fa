package dev.chora.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code sick} is a project with one fault. Its {@code expected.txt} has a line for each finding that must be
 * made, {@code RULE file:line} or {@code RULE file}; a line {@code make BYTES path} asks for a file of that size. Nothing else
 * may be found that is an error.
 */
class SickProjectsTest {
    private static final Path SICK = Path.of("src/test/resources/dev/chora/verify/sick");

    static List<String> projects() throws IOException {
        try (Stream<Path> folders = Files.list(SICK)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("projects")
    void itsFaultIsFoundAndNoOther(String name, @TempDir Path folder) throws IOException {
        copy(SICK.resolve(name), folder);
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(SICK.resolve(name).resolve("expected.txt"))) {
            if (line.startsWith("make ")) {
                String[] words = line.split(" ");
                make(folder.resolve(words[2]), Long.parseLong(words[1]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                expected.add(line.strip());
            }
        }
        assertThat(expected).isNotEmpty();
        List<String> all = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Finding finding : findings(folder)) {
            all.add(shown(finding));
            if (finding.severity() == Severity.ERROR) {
                errors.add(shown(finding));
            }
        }
        assertThat(all).containsAll(expected);
        assertThat(expected).containsAll(errors);
    }

    private static List<Finding> findings(Path folder) throws IOException {
        ProjectFiles files = ProjectFiles.of(folder);
        Findings findings = new Findings();
        for (StaticCheck check : StaticChecks.all()) {
            if (check.concerns(files)) {
                check.look(files, findings);
            }
        }
        return findings.findings();
    }

    private static String shown(Finding finding) {
        Place place = finding.place();
        return place == null
                ? finding.rule()
                : finding.rule() + " " + place.file() + (place.line() == 0 ? "" : ":" + place.line());
    }

    /** Links are copied as links. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.endsWith("expected.txt")) {
                    Files.copy(path, target, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** A file of holes: it weighs what it says and takes no room. */
    private static void make(Path file, long bytes) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
    }
}
