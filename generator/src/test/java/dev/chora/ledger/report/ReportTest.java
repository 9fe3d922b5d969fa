package dev.chora.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.ledger.LedgerFile;
import dev.chora.ledger.Subset;
import dev.chora.ledger.page.JsonPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Works out the ledgers of {@code ledger/reports}; their figures were worked out by hand. */
class ReportTest {
    private static final Path CASES = Path.of("src/test/resources/ledger/reports");

    static LedgerReport report(String name, Map<String, Double> flags) {
        LedgerFile ledger = new LedgerFile(CASES.resolve(name + ".jsonl"));
        return ReportMaker.make(ledger.read(), name, Instant.parse("2026-02-01T00:00:00Z"), Map.of(), flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "empty"})
    void saysWhatWasWorkedOutByHand(String name) throws IOException {
        Map<?, ?> sections =
                (Map<?, ?>) ((Map<?, ?>) JsonText.loads(JsonPage.of(report(name, Map.of())))).get("sections");
        Map<Object, Object> tables = new LinkedHashMap<>();
        sections.values().forEach(section -> tables.putAll((Map<?, ?>) section));
        Subset.check(tables, JsonText.loads(Files.readString(CASES.resolve(name + ".json"))), name);
    }

    @Test
    void reckonsWithWhatIsAssumed() {
        Roi cheap = Roi.of(3, new Assumptions().with(Map.of("hour.value", 10.0, "months", 12.0), "flag"));
        // 15 h and 270 $ at 10 $ an hour, for 4 h and 12 times 15 min
        assertThat(cheap.times()).isEqualTo(new Cell.Span(42.0 / 7, 42.0 / 7, "x"));
        assertThat(Roi.of(3, new Assumptions().with(Map.of("months", 0.0), "flag"))
                        .breakEven()
                        .shown())
                .isEqualTo("not in this period");
    }

    @Test
    void refusesAssumptionsThatItDoesNotKnow() {
        assertThatThrownBy(() -> report("team", Map.of("hour.valu", 1.0)))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("hour.valu")
                .extracting(e -> ((CopierException) e).advice())
                .asString()
                .contains("hour.value");
        assertThatThrownBy(() -> report("team", Map.of("months", -1.0))).hasMessageContaining("-1");
    }

    @ParameterizedTest
    @CsvSource({"149.999,0", "150,1", "250,1", "250.1,2", "500,2", "500.1,3"})
    void sizesHaveClasses(double size, int sizeClass) {
        assertThat(ImageSection.sizeClass(size)).isEqualTo(sizeClass);
    }

    @ParameterizedTest
    @CsvSource({"29.9,0", "30,1", "59.9,1", "60,2", "120,2", "120.1,3"})
    void timesHaveClasses(double seconds, int timeClass) {
        assertThat(SpeedSection.timeClass(seconds)).isEqualTo(timeClass);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0;0", "0.004;0", "1.005;1.01", "12.34;12.3", "123.4;123", "1234;1234", "12345;12,345", "-3;-3"})
    void numbersHaveAsManyDigitsAsHelp(double number, String shown) {
        assertThat(Numbers.shown(number)).isEqualTo(shown);
    }
}
