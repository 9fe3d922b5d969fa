package dev.chora.cli.report;

import dev.chora.copier.Location;
import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Report;
import dev.chora.verify.Severity;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import dev.chora.verify.proof.Amount;
import dev.chora.verify.report.FigureNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The report of a proof for people: faults first to be read, figures against targets, and what was not run. */
public final class VerifyText {
    private static final int MOST_EVIDENCE = 15;

    private final Report report;
    private final boolean strict;
    private final boolean colours;
    private final StringBuilder text = new StringBuilder(2000);

    private VerifyText(Report report, boolean strict, boolean colours) {
        this.report = report;
        this.strict = strict;
        this.colours = colours;
    }

    /** The whole text with a line end after it. */
    public static String of(Report report, boolean strict, boolean colours) {
        return new VerifyText(report, strict, colours).write();
    }

    private String write() {
        faults();
        figures();
        notRun();
        ending();
        return text.toString();
    }

    private void faults() {
        for (Step step : report.steps()) {
            if (step.findings().isEmpty()) {
                continue;
            }
            heading(step.id() + ": " + step.title());
            for (Finding finding : step.findings()) {
                finding(finding);
            }
            if (step.verdict() == Verdict.FAIL && step.command() != null) {
                String[] commands = step.command().split("\n");
                text.append("  ran: ").append(commands[commands.length - 1]).append('\n');
                evidence(step);
            }
            text.append('\n');
        }
    }

    private void evidence(Step step) {
        int from = Math.max(0, step.evidence().size() - MOST_EVIDENCE);
        for (String line : step.evidence().subList(from, step.evidence().size())) {
            text.append("    ").append(line).append('\n');
        }
    }

    private void finding(Finding finding) {
        Place place = finding.place();
        boolean error = finding.severity() == Severity.ERROR;
        text.append(place == null ? "" : place + ": ");
        text.append(paint(error ? "1;31" : "33", finding.severity().word() + ":"));
        text.append(' ')
                .append(finding.message())
                .append(" [")
                .append(finding.rule())
                .append(']');
        if (place != null && place.excerpt() != null) {
            ErrorText.excerpt(text, new Location(place.file(), place.line(), place.column(), place.excerpt()));
        }
        text.append("\n   ")
                .append(paint("1", "help:"))
                .append(' ')
                .append(finding.advice())
                .append('\n');
    }

    private void figures() {
        List<String[]> rows = new ArrayList<>();
        for (Step step : report.steps()) {
            for (Figure figure : step.figures()) {
                String target = FigureNames.target(figure);
                String mark = target.isEmpty() ? "" : figure.good() ? "good" : "MISSED";
                rows.add(new String[] {FigureNames.of(figure.name()), FigureNames.value(figure), target, mark});
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        heading("Figures");
        int[] widths = new int[3];
        for (String[] row : rows) {
            for (int i = 0; i < 3; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            String line = "  " + pad(row[0], widths[0]) + "  " + " ".repeat(widths[1] - row[1].length()) + row[1]
                    + "   " + pad(row[2], widths[2]) + "  " + paint(row[3].equals("MISSED") ? "1;31" : "32", row[3]);
            text.append(line.stripTrailing()).append('\n');
        }
        text.append('\n');
    }

    private void notRun() {
        boolean any = false;
        for (Step step : report.steps()) {
            if (step.verdict() != Verdict.NOT_RUN) {
                continue;
            }
            if (!any) {
                heading("Not run");
            }
            any = true;
            text.append("  ").append(step.id()).append(": ").append(step.why()).append('\n');
            if (step.advice() != null) {
                text.append("     ")
                        .append(paint("1", "help:"))
                        .append(' ')
                        .append(step.advice())
                        .append('\n');
            }
        }
        text.append(any ? "\n" : "");
    }

    private void ending() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        int warnings = 0;
        for (Step step : report.steps()) {
            counts.merge(step.verdict(), 1, Integer::sum);
            for (Finding finding : step.findings()) {
                warnings += finding.severity() == Severity.WARNING ? 1 : 0;
            }
        }
        Verdict verdict = report.verdict(strict);
        text.append(
                switch (verdict) {
                    case PASS -> proved(counts);
                    case FAIL -> paint("1;31", "Faults found");
                    case NOT_RUN -> paint("1;33", "Nothing proved");
                });
        text.append(" (level ").append(report.level().word()).append("): ");
        text.append(counts.getOrDefault(Verdict.PASS, 0)).append(" passed, ");
        text.append(counts.getOrDefault(Verdict.FAIL, 0)).append(" failed, ");
        text.append(counts.getOrDefault(Verdict.NOT_RUN, 0)).append(" not run");
        text.append(warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings"));
        text.append(" in ")
                .append(Amount.of(report.time().toMillis() / 1000.0, "s"))
                .append('\n');
    }

    /** Where most could not be run, little was proved, though nothing failed. */
    private String proved(Map<Verdict, Integer> counts) {
        boolean mostly = counts.getOrDefault(Verdict.PASS, 0) > counts.getOrDefault(Verdict.NOT_RUN, 0);
        return mostly ? paint("1;32", "Verified") : paint("1;33", "Verified in part");
    }

    private void heading(String words) {
        text.append(paint("1", words)).append('\n');
    }

    private static String pad(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }

    private String paint(String code, String word) {
        return colours && !word.isEmpty() ? "\u001b[" + code + "m" + word + "\u001b[0m" : word;
    }
}
