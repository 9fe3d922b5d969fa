package dev.chora.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.verify.Finding;
import dev.chora.verify.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Well-made projects in the styles that people use, none of them from our template: nothing is wrong with them. */
class GoodProjectsTest {
    private static final Path GOOD = Path.of("src/test/resources/dev/chora/verify/good");

    static List<String> projects() throws IOException {
        try (Stream<Path> folders = Files.list(GOOD)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void nothingIsWrongWithThem(String name) throws IOException {
        ProjectFiles files = ProjectFiles.of(GOOD.resolve(name));
        List<String> wrong = new ArrayList<>();
        for (StaticCheck check : StaticChecks.all()) {
            Findings findings = new Findings();
            if (check.concerns(files)) {
                check.look(files, findings);
            }
            for (Finding finding : findings.findings()) {
                if (finding.severity() != Severity.NOTE) {
                    wrong.add(finding.severity() + " " + finding.rule() + " " + finding.place() + " "
                            + finding.message());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
