package dev.chora.verify.report;

import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Report;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import dev.chora.verify.proof.Amount;
import java.time.temporal.ChronoUnit;

/** A report as one HTML page: no scripts, nothing loaded from elsewhere, light and dark by the reader's setting. */
public final class ReportHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2430; --soft: #667085; --page: #fff; --card: #f5f6f8; --line: #dfe3e8;
              --pass: #1a7f4b; --fail: #b42318; --open: #8a5a00; --bar: #3b6fd4; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --soft: #9aa4b2; --page: #14171c; --card: #1d2229;
              --line: #323945; --pass: #4cc38a; --fail: #ff8178; --open: #e2b04a; --bar: #7ba4f4; } }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); max-width: 64rem;
              margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
            .soft { color: var(--soft); } .pass { color: var(--pass); } .fail { color: var(--fail); }
            .open { color: var(--open); }
            .counts { display: flex; gap: 1.5rem; margin: 1rem 0; font-size: 1.1rem; }
            table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .35rem .6rem;
              border-bottom: 1px solid var(--line); vertical-align: top; } td.number { text-align: right; white-space: nowrap; }
            .track { background: var(--line); height: .5rem; width: 8rem; border-radius: .25rem; overflow: hidden; }
            .track div { height: 100%; background: var(--bar); } .track div.over { background: var(--fail); }
            details { background: var(--card); border-radius: .4rem; padding: .4rem .8rem; margin: .3rem 0; }
            summary { cursor: pointer; } summary b { display: inline-block; min-width: 4rem; }
            pre { overflow-x: auto; background: var(--page); border: 1px solid var(--line); padding: .5rem; margin: .4rem 0;
              white-space: pre-wrap; overflow-wrap: anywhere; }
            .finding { margin: .5rem 0; }
            """;

    private final Report report;
    private final boolean strict;
    private final StringBuilder html = new StringBuilder(16_000);

    private ReportHtml(Report report, boolean strict) {
        this.report = report;
        this.strict = strict;
    }

    /**
     * The page.
     *
     * @param strict whether a step that could not run is a failure
     */
    public static String write(Report report, boolean strict) {
        return new ReportHtml(report, strict).page();
    }

    private String page() {
        java.nio.file.Path name = report.project().getFileName();
        String project = Markup.escape(name == null ? report.project().toString() : name.toString());
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        html.append(project)
                .append(": verified</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        html.append("<h1>").append(project).append(": ").append(verdict()).append("</h1>\n<p class=\"soft\">");
        html.append(Markup.escape(report.project().toString()))
                .append(", level ")
                .append(report.level().word());
        html.append(", ")
                .append(report.started().truncatedTo(ChronoUnit.SECONDS))
                .append(", took ");
        html.append(Amount.of(report.time().toMillis() / 1000.0, "s")).append("</p>\n");
        counts();
        figures();
        html.append("<h2>Steps</h2>\n");
        for (Step step : report.steps()) {
            step(step);
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private String verdict() {
        return switch (report.verdict(strict)) {
            case PASS -> "<span class=\"pass\">verified</span>";
            case FAIL -> "<span class=\"fail\">faults found</span>";
            case NOT_RUN -> "<span class=\"open\">nothing proved</span>";
        };
    }

    private void counts() {
        html.append("<div class=\"counts\">");
        for (Verdict verdict : Verdict.values()) {
            int count = 0;
            for (Step step : report.steps()) {
                count += step.verdict() == verdict ? 1 : 0;
            }
            html.append("<span class=\"")
                    .append(colour(verdict))
                    .append("\">")
                    .append(count)
                    .append(' ');
            html.append(verdict.word()).append("</span>");
        }
        html.append("</div>\n");
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case NOT_RUN -> "open";
        };
    }

    private void figures() {
        boolean any = false;
        for (Step step : report.steps()) {
            for (Figure figure : step.figures()) {
                if (!any) {
                    html.append(
                            "<h2>Figures</h2>\n<table>\n<tr><th>Figure</th><th></th><th>Value</th><th>Target</th></tr>\n");
                    any = true;
                }
                figure(figure);
            }
        }
        html.append(any ? "</table>\n" : "");
    }

    private void figure(Figure figure) {
        String target = FigureNames.target(figure);
        String colour = target.isEmpty() ? "" : figure.good() ? "pass" : "fail";
        html.append("<tr><td>")
                .append(Markup.escape(FigureNames.of(figure.name())))
                .append("</td><td>");
        Double most = figure.atMost();
        double whole = most != null ? most : figure.unit().equals("%") ? 100 : 0;
        if (whole > 0) {
            long percent = Math.round(Math.min(1, figure.value() / whole) * 100);
            html.append("<div class=\"track\"><div")
                    .append(figure.good() ? "" : " class=\"over\"")
                    .append(" style=\"width:");
            html.append(percent).append("%\"></div></div>");
        }
        html.append("</td><td class=\"number ").append(colour).append("\">").append(FigureNames.value(figure));
        html.append("</td><td class=\"soft\">").append(target).append("</td></tr>\n");
    }

    private void step(Step step) {
        html.append("<details")
                .append(step.verdict() == Verdict.FAIL ? " open" : "")
                .append("><summary><b class=\"");
        html.append(colour(step.verdict()))
                .append("\">")
                .append(step.verdict().word())
                .append("</b> ");
        html.append(Markup.escape(step.title()))
                .append(" <span class=\"soft\">")
                .append(step.id())
                .append(", ");
        html.append(Amount.of(step.time().toMillis() / 1000.0, "s")).append("</span></summary>\n");
        if (step.why() != null) {
            paragraph(step.why());
        }
        if (step.advice() != null) {
            paragraph(step.advice());
        }
        for (Finding finding : step.findings()) {
            finding(finding);
        }
        if (step.command() != null) {
            pre(step.command());
        }
        if (!step.evidence().isEmpty()) {
            pre(String.join("\n", step.evidence()));
        }
        html.append("</details>\n");
    }

    private void finding(Finding finding) {
        Place place = finding.place();
        String colour = switch (finding.severity()) {
            case ERROR -> "fail";
            case WARNING -> "open";
            case NOTE -> "soft";
        };
        html.append("<div class=\"finding\"><b class=\"")
                .append(colour)
                .append("\">")
                .append(finding.severity().word());
        html.append("</b> ").append(place == null ? "" : "<code>" + Markup.escape(place.toString()) + "</code> ");
        html.append(Markup.escape(finding.message())).append(" <span class=\"soft\">");
        html.append(Markup.escape(finding.rule())).append("</span>");
        if (place != null && place.excerpt() != null) {
            pre(place.excerpt());
        }
        html.append("<div>").append(Markup.escape(finding.advice())).append("</div></div>\n");
    }

    private void paragraph(String words) {
        html.append("<p>").append(Markup.escape(words)).append("</p>\n");
    }

    private void pre(String words) {
        html.append("<pre>").append(Markup.escape(words).replace("&#10;", "\n")).append("</pre>\n");
    }
}
