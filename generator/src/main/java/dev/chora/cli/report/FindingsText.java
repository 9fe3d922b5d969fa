package dev.chora.cli.report;

import dev.chora.copier.Location;
import dev.chora.copier.lint.Finding;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a template, for people and as JSON. */
public final class FindingsText {
    private FindingsText() {}

    /** Each finding with its place, the line itself and what to do; a count at the end. */
    public static String of(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        int errors = 0;
        for (Finding finding : findings) {
            errors += finding.rule().error() ? 1 : 0;
            text.append(finding.location())
                    .append(finding.rule().error() ? ": error: " : ": warning: ")
                    .append(finding.message())
                    .append(" [")
                    .append(finding.rule().id())
                    .append(']');
            ErrorText.excerpt(text, finding.location());
            if (finding.advice() != null) {
                text.append("\n   help: ").append(finding.advice());
            }
            text.append('\n');
        }
        int warnings = findings.size() - errors;
        return findings.isEmpty()
                ? "No faults found."
                : text.append(count(errors, "error"))
                        .append(", ")
                        .append(count(warnings, "warning"))
                        .toString();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** A list of objects, one a finding. */
    public static String json(List<Finding> findings) {
        List<Object> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Location location = finding.location();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("rule", finding.rule().id());
            row.put("severity", finding.rule().error() ? "error" : "warning");
            row.put("message", finding.message());
            row.put("file", location.file());
            row.put("line", location.line() == 0 ? null : (long) location.line());
            row.put("column", location.column() == 0 ? null : (long) location.column());
            row.put("advice", finding.advice());
            rows.add(row);
        }
        return JsonText.dumps(rows, JsonStyle.DEFAULT.indented(2L));
    }
}
