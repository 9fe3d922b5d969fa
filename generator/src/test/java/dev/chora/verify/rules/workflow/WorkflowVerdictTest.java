package dev.chora.verify.rules.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.rules.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our verdict on small workflows beside that of actionlint, and what actionlint adds. */
class WorkflowVerdictTest {
    static List<String> verdicts() throws IOException {
        return Verdicts.lines("workflow");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdict(String line, @TempDir Path folder) throws IOException {
        new Verdicts("workflow", new WorkflowCheck()).compare(line, ".yml", ".github/workflows/a.yml", folder);
    }

    @Test
    void whatActionlintFoundIsAddedWhereNothingWasFound() {
        String said = """
                [{"message":"property \\"x\\" is not defined","filepath":".github/workflows/a.yml","line":3,"column":7,"kind":"expression"},
                 {"message":"SC2086:info:1:6: Double quote","filepath":".github/workflows/a.yml","line":9,"column":9,"kind":"shellcheck"}]
                """;
        Finding known = new Finding(
                "workflow-expression", Severity.ERROR, "m", new Place(".github/workflows/a.yml", 3, 1, null), "a");
        assertThat(Actionlint.added(said, List.of(known))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).isEqualTo("SC2086:info:1:6: Double quote [shellcheck]");
            assertThat(finding.place()).hasToString(".github/workflows/a.yml:9:9");
        });
    }

    @Test
    void outputThatIsNoReportAddsNothing() {
        assertThat(Actionlint.added("[]", List.of())).isEmpty();
        assertThat(Actionlint.added("could not read", List.of())).isEmpty();
    }
}
