package dev.chora.verify.rules.shell;

import dev.chora.verify.rules.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our verdict on small scripts beside that of {@code bash -n} or {@code sh -n}. */
class ScriptVerdictTest {
    static List<String> verdicts() throws IOException {
        return Verdicts.lines("shell");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdict(String line, @TempDir Path folder) throws IOException {
        new Verdicts("shell", new ScriptCheck()).compare(line, ".sh", "a.sh", folder);
    }
}
