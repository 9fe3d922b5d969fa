package dev.chora.jinja.conformance;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders random templates with real Jinja2 and with this engine, and collects where they differ. */
final class Differential {
    private static final Pattern ADDRESS = Pattern.compile("at 0x[0-9a-f]+");
    private static final Pattern LINE = Pattern.compile(" line \\d+");
    private static final String CONTEXT = """
            {"i": 5, "f": 2.5, "s": "Hello", "t": true, "l": [3, 1, 2], "d": {"a": 1, "b": {"c": "x"}}, "n": null,
             "users": [{"name": "ann", "age": 30, "tags": ["x"]}, {"name": "Bob", "age": 25, "tags": []}],
             "nested": [[1, [2]], [3]]}
            """;

    private final Oracle oracle;
    private int compared;

    Differential(Oracle oracle) {
        this.oracle = oracle;
    }

    int compared() {
        return compared;
    }

    /** Compares until the time is over or enough differences are found; each difference is a text for people. */
    List<String> run(long seed, long seconds, int most) {
        TemplateGrammar grammar = new TemplateGrammar(seed);
        List<String> differences = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end && differences.size() < most) {
            String difference = compare(grammar.template());
            if (difference != null) {
                differences.add(difference);
            }
        }
        return differences;
    }

    @SuppressWarnings("unchecked")
    private @Nullable String compare(String template) {
        Map<String, @Nullable Object> context = (Map<String, @Nullable Object>) JsonText.loads(CONTEXT);
        Map<String, @Nullable Object> expect = oracle.ask(template, context);
        if (expect == null || isUnstable(expect) || isListed(expect)) {
            return null;
        }
        compared++;
        CaseResult result = ConformanceRunner.run(
                new ConformanceCase("", "", template, context, Map.of(), Map.of(), List.of(), expect));
        return result.passed() || isLineBeforeWith(template, result)
                ? null
                : Py.repr(template) + "\n  expected " + result.expected() + "\n  actual   " + result.actual();
    }

    /** The line of an error in the values of a with: docs/jinja-conformance.md lists it. */
    private static boolean isLineBeforeWith(String template, CaseResult result) {
        return template.contains("{% with")
                && LINE.matcher(result.expected())
                        .replaceAll("")
                        .equals(LINE.matcher(result.actual()).replaceAll(""));
    }

    /** An unknown filter in a branch: docs/jinja-conformance.md says why it has another line here. */
    private static boolean isListed(Map<String, @Nullable Object> expect) {
        return "TemplateRuntimeError".equals(expect.get("error"))
                && String.valueOf(expect.get("message")).startsWith("No filter named");
    }

    /** Addresses of objects are never the same; what a limit refuses, Python may take its time for. */
    private static boolean isUnstable(Map<String, @Nullable Object> expect) {
        return ADDRESS.matcher(String.valueOf(expect.get("output"))).find()
                || "RecursionError".equals(expect.get("error"));
    }
}
