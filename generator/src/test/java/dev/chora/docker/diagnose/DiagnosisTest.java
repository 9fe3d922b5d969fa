package dev.chora.docker.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.markdown.Page;
import dev.chora.cli.report.DiagnosisJson;
import dev.chora.cli.report.DiagnosisText;
import dev.chora.engine.Json;
import dev.chora.testing.Approved;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagnoses of real containers that had the fault, from what the engine told about each. */
class DiagnosisTest {
    static List<String> records() {
        return Recorded.names();
    }

    /** The first word of a record's name says what must be found, and nothing else may be. */
    @ParameterizedTest
    @MethodSource("records")
    void recognisesTheFault(String name) {
        List<String> found = new ArrayList<>();
        for (Fault fault : Diagnosis.of(Recorded.of(name)).faults()) {
            found.add(fault.kind().word());
            assertThat(fault.cause()).isNotBlank();
            assertThat(fault.evidence()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(fault.cures()).isNotEmpty();
        }
        if (name.equals("nothing")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(name).startsWith(found.get(0));
            assertThat(found).hasSize(name.equals("restart-loop") ? 2 : 1);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void tellsIt(String name) {
        Diagnosis diagnosis = Diagnosis.of(Recorded.of(name));
        Approved.text(
                Recorded.DATA.resolve(name).resolve("told.txt"), DiagnosisText.of(diagnosis, new Page(80, false)));
    }

    @ParameterizedTest
    @CsvSource({"port-in-use, 40", "port-in-use, 120", "mount-permission, 40", "mount-permission, 120"})
    void fitsIntoTheWindow(String name, int width) {
        Diagnosis diagnosis = Diagnosis.of(Recorded.of(name));
        Approved.text(
                Recorded.DATA.resolve(name).resolve("told." + width + ".txt"),
                DiagnosisText.of(diagnosis, new Page(width, false)));
    }

    @Test
    void secretsAreNotShown() {
        Diagnosis diagnosis = Diagnosis.of(Recorded.of("missing-variable"));
        assertThat(DiagnosisText.of(diagnosis, new Page(80, false)))
                .contains("API_TOKEN=******")
                .doesNotContain("s3cret");
        String json = DiagnosisJson.of(diagnosis);
        assertThat(json).doesNotContain("s3cret");
        assertThat(Json.of(json).get("faults").list().get(0).get("kind").text()).isEqualTo("missing-variable");
        assertThat(Json.of(json).get("container", "environment", "API_TOKEN").text())
                .isEqualTo("******");
        assertThat(Json.of(json).get("container", "exit_code").number()).isEqualTo(1);
    }

    @Test
    void whatAContainerWritesCannotMoveTheCursor() {
        Case it = Recorded.of("application-error");
        List<String> log = List.of("ValueError: \u001b[2Jgone\u0007");
        Diagnosis diagnosis = Diagnosis.of(new Case(
                it.container(),
                log,
                null,
                it.imageArchitecture(),
                it.engineArchitecture(),
                List.of(),
                it.owners(),
                "docker"));
        assertThat(DiagnosisText.of(diagnosis, new Page(80, false)))
                .contains("[2Jgone")
                .doesNotContain("\u001b", "\u0007");
    }
}
