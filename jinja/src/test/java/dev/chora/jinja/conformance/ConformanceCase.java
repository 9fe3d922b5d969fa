package dev.chora.jinja.conformance;

import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One recorded case. */
public record ConformanceCase(
        String id,
        String area,
        String template,
        Map<String, @Nullable Object> context,
        Map<String, @Nullable Object> envops,
        Map<String, String> templates,
        List<String> extensions,
        Map<String, @Nullable Object> expect) {

    /** All cases of a file with one JSON object a line. */
    public static List<ConformanceCase> read(Path file) throws IOException {
        List<ConformanceCase> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                cases.add(of(line));
            }
        }
        return cases;
    }

    @SuppressWarnings("unchecked")
    private static ConformanceCase of(String line) {
        Map<String, Object> json = (Map<String, Object>) JsonText.loads(line);
        return new ConformanceCase(
                (String) json.get("id"),
                (String) json.get("area"),
                (String) json.get("template"),
                (Map<String, @Nullable Object>) json.get("context"),
                (Map<String, @Nullable Object>) json.getOrDefault("envops", Map.of()),
                (Map<String, String>) json.getOrDefault("templates", Map.of()),
                (List<String>) json.getOrDefault("extensions", List.of()),
                (Map<String, @Nullable Object>) json.get("expect"));
    }
}
