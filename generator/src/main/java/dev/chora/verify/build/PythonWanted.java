package dev.chora.verify.build;

import dev.chora.verify.rules.ProjectFiles;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which Python a project asks for: {@code .python-version}, else the standard key {@code requires-python}. */
final class PythonWanted {
    private final String pin;
    private final String range;

    private PythonWanted(String pin, String range) {
        this.pin = pin;
        this.range = range;
    }

    static PythonWanted of(ProjectFiles files) {
        String pinned = files.text(".python-version");
        String pin = pinned == null ? "" : pinned.strip().lines().findFirst().orElse("");
        String range = find(files.text("pyproject.toml"), "(?m)^\\s*requires-python\\s*=\\s*[\"']([^\"'\\n]*)[\"']");
        if (range.isEmpty()) {
            range = find(files.text("setup.cfg"), "(?m)^\\s*python_requires\\s*=\\s*(\\S.*)$");
        }
        return new PythonWanted(pin, range.strip());
    }

    private static String find(@Nullable String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text == null ? "" : text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** As uv takes it; empty when any will do. */
    String request() {
        return pin.isEmpty() ? range : pin;
    }

    /** The lowest version that is asked for, as {@code 3.11}; empty when any will do. */
    String lowest() {
        String lowest = find(request(), "(?:>=|==|~=|^)\\s*(\\d+\\.\\d+)");
        return lowest.isEmpty() ? find(range, ">=\\s*(\\d+\\.\\d+)") : lowest;
    }

    /** Whether a version like {@code 3.12} is within the range, as far as lower and upper bounds and {@code ==} say. */
    boolean takes(String version) {
        if (!pin.isEmpty()) {
            return (pin + ".").startsWith(version + ".") || (version + ".").startsWith(pin + ".");
        }
        Matcher bound =
                Pattern.compile("(>=|<=|==|!=|~=|<|>)\\s*(\\d+)\\.(\\d+)").matcher(range);
        boolean taken = true;
        while (bound.find()) {
            int order = compare(version, bound.group(2) + "." + bound.group(3));
            taken &= switch (bound.group(1)) {
                case ">=", "~=" -> order >= 0;
                case "<=" -> order <= 0;
                case "<" -> order < 0;
                case ">" -> order >= 0;
                case "==" -> order == 0;
                default -> true;
            };
        }
        return taken;
    }

    private static int compare(String left, String right) {
        return Integer.compare(number(left), number(right));
    }

    private static int number(String version) {
        String[] parts = version.split("\\.");
        return Integer.parseInt(parts[0]) * 1000 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }
}
