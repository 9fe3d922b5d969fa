package dev.chora.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "6, '', 6",
        "158.44, MB, 158 MB",
        "99.96, MB, 100 MB",
        "12.34, s, 12.3 s",
        "10.04, s, 10 s",
        "9.876, s, 9.88 s",
        "0.5, s, 0.5 s",
        "0.05, ms, 0.05 ms",
        "0.004, ms, 0 ms",
        "85, %, 85 %",
        "-3.256, s, -3.26 s",
    })
    void asManyDigitsAsSaySomething(double value, String unit, String expected) {
        assertThat(Amount.of(value, unit)).isEqualTo(expected);
    }
}
