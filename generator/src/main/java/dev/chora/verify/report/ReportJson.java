package dev.chora.verify.report;

import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Report;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON, as docs/reference/verify.schema.json describes it. Keys keep their order and are never left out; what is
 * not known is null.
 */
public final class ReportJson {
    /** The number of the format. It grows when a key changes its meaning or goes, not when one is added. */
    public static final long FORMAT = 1;

    private ReportJson() {}

    /**
     * The document, without a line end after it.
     *
     * @param strict whether a step that could not run is a failure
     */
    public static String write(Report report, boolean strict) {
        return JsonText.dumps(document(report, strict), JsonStyle.DEFAULT.indented(2L));
    }

    /** The document in one line. */
    public static String writeLine(Report report, boolean strict) {
        return JsonText.dumps(document(report, strict), JsonStyle.DEFAULT);
    }

    /** The document as values, to be put into another one. */
    public static Map<String, @Nullable Object> document(Report report, boolean strict) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("project", report.project().toString());
        document.put("level", report.level().word());
        document.put("started", report.started().truncatedTo(ChronoUnit.SECONDS).toString());
        document.put("seconds", seconds(report.time().toMillis()));
        document.put("strict", strict);
        document.put("verdict", report.verdict(strict).word());
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.word(), count(report, verdict));
        }
        document.put("counts", counts);
        List<Object> steps = new ArrayList<>();
        for (Step step : report.steps()) {
            steps.add(step(step));
        }
        document.put("steps", steps);
        return document;
    }

    private static long count(Report report, Verdict verdict) {
        long count = 0;
        for (Step step : report.steps()) {
            count += step.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    private static Map<String, @Nullable Object> step(Step step) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", step.id());
        row.put("level", step.level().word());
        row.put("title", step.title());
        row.put("verdict", step.verdict().word());
        row.put("seconds", seconds(step.time().toMillis()));
        row.put("command", step.command());
        List<Object> findings = new ArrayList<>();
        for (Finding finding : step.findings()) {
            findings.add(finding(finding));
        }
        row.put("findings", findings);
        List<Object> figures = new ArrayList<>();
        for (Figure figure : step.figures()) {
            figures.add(figure(figure));
        }
        row.put("figures", figures);
        row.put("evidence", new ArrayList<Object>(step.evidence()));
        row.put("why", step.why());
        row.put("advice", step.advice());
        return row;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        Place place = finding.place();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("rule", finding.rule());
        row.put("severity", finding.severity().word());
        row.put("message", finding.message());
        row.put("file", place == null ? null : place.file());
        row.put("line", place == null || place.line() == 0 ? null : (long) place.line());
        row.put("column", place == null || place.column() == 0 ? null : (long) place.column());
        row.put("excerpt", place == null ? null : place.excerpt());
        row.put("advice", finding.advice());
        return row;
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", figure.name());
        row.put("value", Math.round(figure.value() * 1000) / 1000.0);
        row.put("unit", figure.unit());
        row.put("at_most", figure.atMost());
        row.put("at_least", figure.atLeast());
        row.put("good", figure.good());
        return row;
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }

    /**
     * Reads a document back.
     *
     * @return null when the text is no report, or one of a newer format
     */
    public static @Nullable Report read(String text) {
        return new ReportReader(text).read();
    }
}
