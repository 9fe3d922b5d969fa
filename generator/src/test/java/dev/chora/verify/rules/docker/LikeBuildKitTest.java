package dev.chora.verify.rules.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.verify.Finding;
import dev.chora.verify.Severity;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Docker 26.1 with BuildKit said to each Dockerfile of {@code engine/dockerfiles.txt} in a folder that holds the files
 * {@code a} and {@code b}: what it refuses is an error, and what it builds is none.
 */
class LikeBuildKitTest {
    /** Errors of images that can be built: they run as root. */
    private static final List<String> UNSAFE = List.of("CD004", "DL3002");

    static List<String> dockerfiles() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dev/chora/verify/engine/dockerfiles.txt"));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void refusesTheSame(String line, @TempDir Path folder) throws IOException {
        boolean refused = line.startsWith("refused ");
        String text =
                line.substring(8).replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
        Files.writeString(folder.resolve("Dockerfile"), text);
        Files.writeString(folder.resolve("a"), "a");
        Files.writeString(folder.resolve("b"), "b");
        Findings findings = new Findings();
        new DockerCheck().look(ProjectFiles.of(folder), findings);
        List<String> errors = new ArrayList<>();
        for (Finding finding : findings.findings()) {
            if (finding.severity() == Severity.ERROR && !UNSAFE.contains(finding.rule())) {
                errors.add(finding.rule() + " " + finding.message());
            }
        }
        assertThat(!errors.isEmpty()).as(text + "\n" + errors).isEqualTo(refused);
    }
}
