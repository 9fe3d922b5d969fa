package dev.chora.verify.rules.compose;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our verdict on small files beside that of {@code docker compose config}, recorded in verdicts.tsv. */
class ComposeVerdictTest {
    private static final Path DATA = Path.of("src/test/resources/dev/chora/verify/compose");

    @TempDir
    Path folder;

    static Stream<String> verdicts() throws IOException {
        return Files.readAllLines(DATA.resolve("verdicts.tsv")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdict(String line) throws IOException {
        String[] fields = line.split("\t", -1);
        for (String support : List.of("Dockerfile", "app.env", "src/x.py")) {
            Path target = folder.resolve(support);
            Files.createDirectories(target.getParent());
            Files.copy(DATA.resolve("support").resolve(support), target);
        }
        Files.copy(DATA.resolve("cases").resolve(fields[0] + ".yml"), folder.resolve("compose.yml"));
        Findings findings = new Findings();
        new ComposeCheck().look(ProjectFiles.of(folder), findings);
        List<String> errors = new ArrayList<>();
        for (Finding finding : findings.findings()) {
            if (finding.severity() == Severity.ERROR && finding.place() != null) {
                String place = finding.place().line() == 0
                        ? finding.place().file()
                        : finding.place().line() + ":" + finding.place().column();
                errors.add(finding.rule() + "@" + place);
            }
        }
        assertThat(String.join(" ", errors)).isEqualTo(fields[2]);
        boolean same = fields[1].equals("bad") == !errors.isEmpty();
        assertThat(same)
                .as("the same verdict as docker compose, or a reason")
                .isEqualTo(fields[3].isEmpty());
    }
}
