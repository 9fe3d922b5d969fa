package dev.chora.verify.report;

import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.Place;
import dev.chora.verify.Report;
import dev.chora.verify.Severity;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as JUnit XML, in the form that CI servers agree on: a suite for each level, a case for each step. */
public final class ReportJunit {
    private final Report report;
    private final boolean strict;
    private final StringBuilder xml = new StringBuilder(4000);

    private ReportJunit(Report report, boolean strict) {
        this.report = report;
        this.strict = strict;
    }

    /**
     * The document.
     *
     * @param strict whether a step that could not run is a failure; else it is skipped
     */
    public static String write(Report report, boolean strict) {
        return new ReportJunit(report, strict).document();
    }

    private String document() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"chora verify\"");
        counts(report.steps());
        xml.append(">\n");
        for (Level level : Level.values()) {
            List<Step> steps = new ArrayList<>();
            for (Step step : report.steps()) {
                if (step.level() == level) {
                    steps.add(step);
                }
            }
            if (!steps.isEmpty()) {
                suite(level, steps);
            }
        }
        return xml.append("</testsuites>\n").toString();
    }

    private void suite(Level level, List<Step> steps) {
        xml.append("  <testsuite name=\"").append(level.word()).append('"');
        counts(steps);
        attribute(
                "timestamp",
                report.started().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
        xml.append(">\n");
        for (Step step : steps) {
            test(step);
        }
        xml.append("  </testsuite>\n");
    }

    private void counts(List<Step> steps) {
        int failed = 0;
        int skipped = 0;
        long millis = 0;
        for (Step step : steps) {
            failed += fails(step) ? 1 : 0;
            skipped += step.verdict() == Verdict.NOT_RUN && !strict ? 1 : 0;
            millis += step.time().toMillis();
        }
        attribute("tests", Integer.toString(steps.size()));
        attribute("failures", Integer.toString(failed));
        attribute("errors", "0");
        attribute("skipped", Integer.toString(skipped));
        attribute("time", seconds(millis));
    }

    private boolean fails(Step step) {
        return step.verdict() == Verdict.FAIL || (strict && step.verdict() == Verdict.NOT_RUN);
    }

    private void test(Step step) {
        xml.append("    <testcase");
        attribute("classname", step.id());
        attribute("name", step.title());
        attribute("time", seconds(step.time().toMillis()));
        xml.append(">\n");
        if (step.verdict() == Verdict.FAIL) {
            failure(step);
        } else if (step.verdict() == Verdict.NOT_RUN) {
            xml.append(strict ? "      <failure" : "      <skipped");
            attribute("message", step.why() + (step.advice() == null ? "" : ". " + step.advice()));
            xml.append("/>\n");
        }
        List<String> out = new ArrayList<>(step.evidence());
        if (step.command() != null) {
            out.addAll(0, List.of(step.command().split("\n")));
        }
        if (!out.isEmpty()) {
            xml.append("      <system-out>");
            for (String line : out) {
                xml.append(Markup.escape(line)).append('\n');
            }
            xml.append("</system-out>\n");
        }
        xml.append("    </testcase>\n");
    }

    private void failure(Step step) {
        String first = "";
        StringBuilder text = new StringBuilder();
        for (Finding finding : step.findings()) {
            if (finding.severity() != Severity.ERROR) {
                continue;
            }
            Place place = finding.place();
            first = first.isEmpty() ? finding.message() : first;
            text.append(place == null ? "" : place + ": ")
                    .append(finding.message())
                    .append(" [")
                    .append(finding.rule());
            text.append("]\n  ").append(finding.advice()).append('\n');
        }
        xml.append("      <failure");
        attribute("message", first);
        attribute("type", "fault");
        xml.append('>')
                .append(Markup.escape(text.toString()).replace("&#10;", "\n"))
                .append("</failure>\n");
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"');
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }
}
