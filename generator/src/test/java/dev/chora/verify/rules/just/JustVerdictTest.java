package dev.chora.verify.rules.just;

import dev.chora.verify.rules.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our verdict on small justfiles beside that of {@code just --dump}. */
class JustVerdictTest {
    static List<String> verdicts() throws IOException {
        return Verdicts.lines("just");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdict(String line, @TempDir Path folder) throws IOException {
        new Verdicts("just", new JustCheck()).compare(line, ".just", "justfile", folder);
    }
}
