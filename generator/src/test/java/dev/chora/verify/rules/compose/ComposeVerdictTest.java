package dev.chora.verify.rules.compose;

import dev.chora.verify.rules.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our verdict on small Compose files beside that of {@code docker compose config}. */
class ComposeVerdictTest {
    static List<String> verdicts() throws IOException {
        return Verdicts.lines("compose");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdict(String line, @TempDir Path folder) throws IOException {
        new Verdicts("compose", new ComposeCheck()).compare(line, ".yml", "compose.yml", folder);
    }
}
