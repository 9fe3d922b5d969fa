package dev.chora.docker.diagnose;

import dev.chora.docker.container.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The program asked its environment for something that is not there. */
final class VariableRule implements Rule {
    /** What Python, shells and the usual settings packages say; the name is the first group that holds one. */
    private static final Pattern SAID =
            Pattern.compile("\\b([A-Za-z_][A-Za-z0-9_]*): (?:unbound variable|parameter (?:null or )?not set)"
                    + "|(?i:variables?):? ['\"`]?([A-Z][A-Z0-9_]{2,})['\"`]? (?i:(?:is |are )?(?:not set|missing|required|undefined|must be set))"
                    + "|(?i:missing (?:required )?(?:environment )?variables?):? ['\"`\\[]*([A-Z][A-Z0-9_]{2,})"
                    + "|UndefinedValueError: ([A-Za-z_][A-Za-z0-9_]*) not found"
                    + "|ImproperlyConfigured: .*?\\b([A-Z][A-Z0-9_]{2,})\\b.*(?:not be empty|environment variable)");

    private static final Pattern KEY_ERROR = Pattern.compile("^KeyError: ['\"]([A-Za-z_][A-Za-z0-9_]*)['\"]");
    private static final Pattern SETTINGS = Pattern.compile("ValidationError: \\d+ validation errors? for (\\w+)");

    @Override
    public @Nullable Fault look(Case it) {
        Case.Hit hit = it.last(SAID);
        if (hit != null) {
            return fault(it, List.of(name(hit.match())), hit.line());
        }
        hit = it.last(KEY_ERROR);
        if (hit != null && (it.says("environ") || it.says("<frozen os>"))) {
            return fault(it, List.of(hit.match().group(1)), hit.line());
        }
        hit = it.last(SETTINGS);
        List<String> fields = hit == null ? List.of() : missingFields(it.log());
        return hit == null || fields.isEmpty() ? null : fault(it, fields, hit.line());
    }

    private static String name(Matcher match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        return "";
    }

    /** Pydantic writes each field in a line of its own, and below it what is wrong with it. */
    private static List<String> missingFields(List<String> log) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i < log.size(); i++) {
            String above = log.get(i - 1).strip();
            if (log.get(i).contains("Field required") && !above.isEmpty() && above.indexOf(' ') < 0) {
                String name = above.toUpperCase(Locale.ROOT).replace(".", "__");
                if (!fields.contains(name)) {
                    fields.add(name);
                }
            }
        }
        return fields;
    }

    private static Fault fault(Case it, List<String> names, String line) {
        List<String> evidence = new ArrayList<>(List.of(line, it.exitCode() + it.after()));
        List<String> known = new ArrayList<>();
        for (Variable variable : it.container().environment()) {
            known.add(variable.name());
        }
        evidence.add("variables of the container: " + (known.isEmpty() ? "none" : String.join(", ", known)));
        String first = names.get(0);
        Variable there = it.variable(first);
        String what = String.join(", ", names);
        return new Fault(
                Fault.Kind.MISSING_VARIABLE,
                there != null && there.value().isEmpty()
                        ? "The variable " + first + " is set, and empty."
                        : "The program needs " + (names.size() == 1 ? "the variable " : "the variables ") + what
                                + ", and the container does not have " + (names.size() == 1 ? "it." : "them."),
                evidence,
                List.of(
                        "With compose: " + first + ": ${" + first + ":?set it in .env} below environment:, and " + first
                                + "=… in .env; docker compose config shows what arrives.",
                        "With " + it.program() + " run: --env " + first + "=… or --env-file .env",
                        "A secret belongs in a file: below secrets:, read from /run/secrets/"
                                + first.toLowerCase(Locale.ROOT)));
    }
}
