package dev.chora.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.CliRun;
import dev.chora.verify.Finding;
import dev.chora.verify.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Projects of the bundled template, with the answers under {@code own}, are free of false alarms. */
class OwnProjectsTest {
    private static final Path ANSWERS =
            Path.of("src/test/resources/dev/chora/verify/own").toAbsolutePath();

    static List<String> answers() throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nothingIsWrongWithThem(String name, @TempDir Path folder) throws IOException {
        String file = ANSWERS.resolve(name).toString();
        CliRun run = CliRun.in(folder, "new", "project", "--answers", file, "--defaults");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
        ProjectFiles files = ProjectFiles.of(folder.resolve("project"));
        // the single stage for development says itself that it is none for production
        boolean basic = name.contains("basic");
        List<String> wrong = new ArrayList<>();
        for (StaticCheck check : StaticChecks.all()) {
            Findings findings = new Findings();
            if (check.concerns(files)) {
                check.look(files, findings);
            }
            for (Finding finding : findings.findings()) {
                boolean meant = basic && List.of("CD011", "CD023").contains(finding.rule());
                if (finding.severity() != Severity.NOTE && !meant) {
                    wrong.add(finding.severity() + " " + finding.rule() + " " + finding.place() + " "
                            + finding.message());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
