package dev.chora.verify.rules.python;

import dev.chora.verify.rules.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our verdict on small sources beside that of Python's {@code compile()}. */
class PythonVerdictTest {
    static List<String> verdicts() throws IOException {
        return Verdicts.lines("python");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdict(String line, @TempDir Path folder) throws IOException {
        new Verdicts("python", new PythonCheck()).compare(line, ".py", "a.py", folder);
    }
}
