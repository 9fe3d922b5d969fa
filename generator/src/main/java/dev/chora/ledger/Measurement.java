package dev.chora.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run of {@code chora verify} measured.
 *
 * @param level how far it went, one of the words of {@link dev.chora.verify.Level}
 * @param verdict how it ended, one of the words of {@link dev.chora.verify.Verdict}
 * @param figures by name, see {@link dev.chora.verify.Figures}
 * @param steps how each step ended, by its id
 */
public record Measurement(
        Instant time,
        String project,
        String level,
        String verdict,
        Map<String, Measured> figures,
        Map<String, StepEnd> steps)
        implements Entry {
    static final String KIND = "measurement";

    /** A number and its unit. */
    public record Measured(double value, String unit) {}

    /**
     * How a step ended.
     *
     * @param rules the ids of the rules that found a fault, each once
     */
    public record StepEnd(String verdict, List<String> rules) {
        public StepEnd {
            rules = List.copyOf(rules);
        }
    }

    public Measurement {
        figures = new LinkedHashMap<>(figures);
        steps = new LinkedHashMap<>(steps);
    }

    static Measurement of(Instant time, Fields fields) {
        Map<String, Measured> figures = new LinkedHashMap<>();
        for (Fields figure : fields.objects("figures")) {
            figures.put(figure.text("name"), new Measured(figure.number("value"), figure.textOr("unit", "")));
        }
        Map<String, StepEnd> steps = new LinkedHashMap<>();
        for (Fields step : fields.objects("steps")) {
            steps.put(step.text("id"), new StepEnd(step.text("verdict"), step.texts("rules")));
        }
        return new Measurement(
                time, fields.text("project"), fields.text("level"), fields.text("verdict"), figures, steps);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        List<Object> rows = new ArrayList<>();
        figures.forEach(
                (name, figure) -> rows.add(Fields.map("name", name, "value", figure.value(), "unit", figure.unit())));
        List<Object> ran = new ArrayList<>();
        steps.forEach((id, end) -> ran.add(Fields.map(
                "id", id, "verdict", end.verdict(), "rules", end.rules().isEmpty() ? null : end.rules())));
        return Fields.map("project", project, "level", level, "verdict", verdict, "figures", rows, "steps", ran);
    }
}
