package dev.chora.jinja.recorded;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One recorded call: its inputs, and the result or error that Python gave. */
public record Recording(int line, Map<?, ?> fields) {

    /** All recordings of a file under {@code src/test/resources/recorded}. */
    public static List<Recording> read(String name) {
        List<Recording> recordings = new ArrayList<>();
        try {
            for (String line :
                    Files.readAllLines(Path.of("src/test/resources/recorded", name), StandardCharsets.UTF_8)) {
                recordings.add(new Recording(recordings.size() + 1, (Map<?, ?>) JsonText.loads(line)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return recordings;
    }

    public String text(String field) {
        return (String) fields.get(field);
    }

    public @Nullable Object get(String field) {
        return fields.get(field);
    }

    /** What is wrong with a value that should be what was recorded; null when nothing is. */
    public @Nullable String difference(Supplier<@Nullable Object> call) {
        String expected = fields.containsKey("error") ? "error " + fields.get("error") : Py.repr(fields.get("result"));
        String actual;
        try {
            actual = Py.repr(call.get());
        } catch (TemplateException failed) {
            actual = "error " + failed.kind().pythonName();
            if (!actual.equals(expected)) {
                actual += ": " + failed.getMessage();
            }
        }
        return actual.equals(expected)
                ? null
                : "line " + line + ": " + fields + "\n  expected " + expected + "\n  actual   " + actual;
    }

    /** The differences of all recordings, one text each. */
    public static List<String> differences(List<Recording> recordings, Function<Recording, @Nullable Object> call) {
        List<String> differences = new ArrayList<>();
        for (Recording recording : recordings) {
            String difference = recording.difference(() -> call.apply(recording));
            if (difference != null) {
                differences.add(difference);
            }
        }
        return differences;
    }
}
