package dev.chora.ledger.intake;

import dev.chora.ledger.FieldException;
import dev.chora.ledger.Fields;
import dev.chora.ledger.Measurement;
import dev.chora.ledger.scan.ProjectScan;
import dev.chora.verify.Figure;
import dev.chora.verify.Report;
import dev.chora.verify.Step;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns reports of {@code chora verify} into measurements. */
public final class VerifyIntake {
    private VerifyIntake() {}

    /** Of a run in this program. */
    public static Measurement of(Report report) {
        Map<String, Measurement.Measured> figures = new LinkedHashMap<>();
        Map<String, Measurement.StepEnd> steps = new LinkedHashMap<>();
        for (Step step : report.steps()) {
            Set<String> rules = new TreeSet<>();
            step.findings().forEach(finding -> rules.add(finding.rule()));
            steps.put(step.id(), new Measurement.StepEnd(step.verdict().word(), List.copyOf(rules)));
            for (Figure figure : step.figures()) {
                double value = Math.round(figure.value() * 1000) / 1000.0;
                figures.put(figure.name(), new Measurement.Measured(value, figure.unit()));
            }
        }
        return new Measurement(
                report.started().truncatedTo(ChronoUnit.SECONDS),
                ProjectScan.name(report.project()),
                report.level().word(),
                report.verdict(false).word(),
                figures,
                steps);
    }

    /** Of a document of {@code --json}, also of a newer format as long as it has what is needed. */
    static Measurement read(Fields report, @Nullable String project) {
        Map<String, Measurement.Measured> figures = new LinkedHashMap<>();
        Map<String, Measurement.StepEnd> steps = new LinkedHashMap<>();
        for (Fields step : report.objects("steps")) {
            Set<String> rules = new TreeSet<>();
            step.objects("findings").forEach(finding -> rules.add(finding.text("rule")));
            steps.put(step.text("id"), new Measurement.StepEnd(step.text("verdict"), List.copyOf(rules)));
            for (Fields figure : step.objects("figures")) {
                figures.put(
                        figure.text("name"),
                        new Measurement.Measured(figure.number("value"), figure.textOr("unit", "")));
            }
        }
        return new Measurement(
                time(report.text("started"), "started"),
                project == null ? ProjectScan.name(Path.of(report.text("project"))) : project,
                report.text("level"),
                report.text("verdict"),
                figures,
                steps);
    }

    static Instant time(String text, String field) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new FieldException(field + " is no UTC time");
        }
    }
}
