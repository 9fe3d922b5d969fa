package dev.chora.verify.report;

import dev.chora.engine.Json;
import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.Place;
import dev.chora.verify.Report;
import dev.chora.verify.Severity;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ReportJson} wrote. */
final class ReportReader {
    private final Json document;

    ReportReader(String text) {
        this.document = Json.of(text);
    }

    @Nullable
    Report read() {
        double format = document.get("format").number();
        if (format < 1 || format > ReportJson.FORMAT) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        for (Json row : document.get("steps").list()) {
            steps.add(step(row));
        }
        try {
            return new Report(
                    Path.of(document.get("project").text()),
                    level(document.get("level").text()),
                    Instant.parse(document.get("started").text()),
                    seconds(document.get("seconds")),
                    steps);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static Step step(Json row) {
        List<Finding> findings = new ArrayList<>();
        for (Json finding : row.get("findings").list()) {
            findings.add(finding(finding));
        }
        List<Figure> figures = new ArrayList<>();
        for (Json figure : row.get("figures").list()) {
            figures.add(new Figure(
                    figure.get("name").text(),
                    figure.get("value").number(),
                    figure.get("unit").text(),
                    number(figure.get("at_most")),
                    number(figure.get("at_least"))));
        }
        return new Step(
                row.get("id").text(),
                level(row.get("level").text()),
                row.get("title").text(),
                text(row.get("command")),
                seconds(row.get("seconds")),
                verdict(row.get("verdict").text()),
                findings,
                figures,
                row.get("evidence").texts(),
                text(row.get("why")),
                text(row.get("advice")));
    }

    private static Finding finding(Json row) {
        Json file = row.get("file");
        Place place = file.missing()
                ? null
                : new Place(
                        file.text(),
                        (int) row.get("line").number(),
                        (int) row.get("column").number(),
                        text(row.get("excerpt")));
        return new Finding(
                row.get("rule").text(),
                severity(row.get("severity").text()),
                row.get("message").text(),
                place,
                row.get("advice").text());
    }

    private static @Nullable Double number(Json value) {
        return value.missing() ? null : (Double) value.number();
    }

    private static @Nullable String text(Json value) {
        return value.missing() ? null : value.text();
    }

    private static Duration seconds(Json value) {
        return Duration.ofMillis(Math.round(value.number() * 1000));
    }

    private static Level level(String word) {
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        return Level.STATIC;
    }

    private static Verdict verdict(String word) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.word().equals(word)) {
                return verdict;
            }
        }
        return Verdict.NOT_RUN;
    }

    private static Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return severity;
            }
        }
        return Severity.NOTE;
    }
}
