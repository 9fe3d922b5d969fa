package dev.chora.jinja.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.Environment;
import dev.chora.jinja.Syntax;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What real Jinja2 printed or raised for each builtin filter and test; recorded by {@code record_filters.py}. */
class RecordedFiltersTest {
    private Map<String, Object> context = Map.of();

    @TestFactory
    Stream<DynamicTest> recorded() {
        Map<String, List<Map<String, Object>>> areas = new LinkedHashMap<>();
        for (Map<String, Object> row : rows()) {
            areas.computeIfAbsent((String) row.get("area"), area -> new ArrayList<>())
                    .add(row);
        }
        return areas.entrySet().stream()
                .map(area -> DynamicTest.dynamicTest(
                        area.getKey(),
                        () -> assertThat(differences(area.getValue())).isEmpty()));
    }

    private List<String> differences(List<Map<String, Object>> rows) {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            String expected = describe(map(row.get("expect")));
            String actual = run(row);
            if (!expected.equals(actual)) {
                found.add(row.get("id") + " " + row.get("template") + "\n  expected " + expected + "\n  actual   "
                        + actual);
            }
        }
        return found;
    }

    private static String describe(Map<String, Object> expect) {
        return expect.containsKey("output")
                ? "'" + expect.get("output") + "'"
                : expect.get("error") + " in line " + expect.get("line");
    }

    private String run(Map<String, Object> row) {
        try {
            Environment environment = environment(map(row.getOrDefault("envops", Map.of())));
            String template = (String) row.get("template");
            return "'" + environment.template(template, null).render(context) + "'";
        } catch (TemplateException e) {
            return e.kind().pythonName() + " in line " + e.line();
        } catch (RuntimeException | StackOverflowError e) {
            return e + " at " + e.getStackTrace()[0];
        }
    }

    private static Environment environment(Map<String, Object> envops) {
        Environment.Builder builder = Environment.builder().syntax(Syntax.DEFAULT.withKeepTrailingNewline(true));
        if (Boolean.TRUE.equals(envops.get("autoescape"))) {
            builder.autoescape(true);
        }
        if ("StrictUndefined".equals(envops.get("undefined"))) {
            builder.undefined(UndefinedKind.STRICT);
        }
        return builder.build();
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (InputStream in = RecordedFiltersTest.class.getResourceAsStream("filters.jsonl")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> rows.add(map(JsonText.loads(line))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = map(rows.remove(0).get("context"));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
