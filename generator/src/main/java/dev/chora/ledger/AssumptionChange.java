package dev.chora.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other figures to reckon with from now on.
 *
 * @param values by name, see {@link dev.chora.ledger.report.Assumptions}
 */
public record AssumptionChange(Instant time, Map<String, Double> values) implements Entry {
    static final String KIND = "assumptions";

    public AssumptionChange {
        values = new LinkedHashMap<>(values);
    }

    static AssumptionChange of(Instant time, Fields fields) {
        return new AssumptionChange(time, fields.object("values").numbers());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Fields.map("values", new LinkedHashMap<>(values));
    }
}
