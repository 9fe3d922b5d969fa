package dev.chora.verify.report;

import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Report;
import dev.chora.verify.Severity;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which code hosts show beside the lines.
 * Steps that could not run are notifications of the invocation, not results.
 */
public final class ReportSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Report report;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Object> rules = new ArrayList<>();

    private ReportSarif(Report report) {
        this.report = report;
    }

    /**
     * The document, without a line end after it.
     *
     * @param version that of the program
     */
    public static String write(Report report, String version) {
        return JsonText.dumps(new ReportSarif(report).document(version), JsonStyle.DEFAULT.indented(2L));
    }

    private Map<String, @Nullable Object> document(String version) {
        List<Object> results = new ArrayList<>();
        List<Object> notifications = new ArrayList<>();
        for (Step step : report.steps()) {
            for (Finding finding : step.findings()) {
                results.add(result(finding));
            }
            if (step.verdict() == Verdict.NOT_RUN) {
                String advice = step.advice() == null ? "" : ". " + step.advice();
                notifications.add(of(
                        "descriptor", of("id", step.id()),
                        "level", "warning",
                        "message", text(step.id() + " was not run: " + step.why() + advice)));
            }
        }
        Map<String, @Nullable Object> driver = of(
                "name", "chora",
                "version", version,
                "rules", rules);
        Map<String, @Nullable Object> invocation = of(
                "executionSuccessful",
                true,
                "startTimeUtc",
                report.started().toString(),
                "endTimeUtc",
                report.started().plus(report.time()).toString(),
                "toolExecutionNotifications",
                notifications);
        Map<String, @Nullable Object> run = of(
                "tool",
                of("driver", driver),
                "columnKind",
                "utf16CodeUnits",
                "invocations",
                list(invocation),
                "results",
                results);
        return of("$schema", SCHEMA, "version", "2.1.0", "runs", list(run));
    }

    private Map<String, @Nullable Object> result(Finding finding) {
        Integer index = indices.get(finding.rule());
        if (index == null) {
            index = rules.size();
            indices.put(finding.rule(), index);
            rules.add(of(
                    "id", finding.rule(),
                    "defaultConfiguration", of("level", level(finding.severity())),
                    "help", text(finding.advice())));
        }
        Map<String, @Nullable Object> result = of(
                "ruleId", finding.rule(),
                "ruleIndex", (long) index,
                "level", level(finding.severity()),
                "message", text(finding.message() + ". " + finding.advice()));
        Place place = finding.place();
        if (place != null) {
            result.put("locations", list(of("physicalLocation", location(place))));
        }
        return result;
    }

    private static Map<String, @Nullable Object> location(Place place) {
        Map<String, @Nullable Object> location =
                of("artifactLocation", of("uri", uri(place.file()), "uriBaseId", "%SRCROOT%"));
        if (place.line() > 0) {
            Map<String, @Nullable Object> region = of("startLine", (long) place.line());
            if (place.column() > 0) {
                region.put("startColumn", (long) place.column());
            }
            if (place.excerpt() != null) {
                region.put("snippet", text(place.excerpt()));
            }
            location.put("region", region);
        }
        return location;
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException never) {
            return file;
        }
    }

    private static String level(Severity severity) {
        return severity.word();
    }

    private static Map<String, @Nullable Object> text(String text) {
        return of("text", text);
    }

    private static List<Object> list(Object element) {
        List<Object> list = new ArrayList<>();
        list.add(element);
        return list;
    }

    /** Keys and values in turns. */
    private static Map<String, @Nullable Object> of(Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
