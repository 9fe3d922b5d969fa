package dev.chora.ledger.report;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that savings and targets are reckoned with: defaults, and what was said instead, by whom. */
public final class Assumptions {
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();

    public Assumptions() {
        for (Assumption assumption : AssumptionList.ALL) {
            values.put(assumption.name(), assumption.value());
            origins.put(assumption.name(), "default");
        }
    }

    /** Whether there is an assumption of this name. */
    public static boolean knows(String name) {
        for (Assumption assumption : AssumptionList.ALL) {
            if (assumption.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Replaces some.
     *
     * @param origin who says so, for the report
     * @throws CopierException of kind {@link ErrorKind#USAGE} for a name that is not known or a value below 0
     */
    public Assumptions with(Map<String, Double> others, String origin) {
        others.forEach((name, value) -> {
            if (!knows(name)) {
                throw unknown(name);
            }
            if (!(value >= 0) || value.isInfinite()) {
                throw new CopierException(
                        ErrorKind.USAGE, name + " cannot be " + value, "Give a number from 0 (" + origin + ").");
            }
            values.put(name, value);
            origins.put(name, origin);
        });
        return this;
    }

    private static CopierException unknown(String name) {
        List<String> names = new ArrayList<>();
        AssumptionList.ALL.forEach(assumption -> names.add(assumption.name()));
        String nearest = Nearest.to(name, names);
        return new CopierException(
                ErrorKind.USAGE,
                "There is no assumption " + name,
                (nearest == null ? "" : "Did you mean " + nearest + "? ") + "chora ledger report lists all of them.");
    }

    double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /** All of them with their values and where these come from. */
    Table table() {
        Table.Maker table = Table.make(
                "assumptions", "Assumptions", "name:Name", "meaning:What it is", "value:Value", "origin:From");
        for (Assumption assumption : AssumptionList.ALL) {
            table.row(
                    assumption.name(),
                    Cell.text(assumption.meaning()),
                    Cell.amount(get(assumption.name()), assumption.unit()),
                    Cell.text(String.valueOf(origins.get(assumption.name()))));
        }
        return table.note(
                "Change one with --assume NAME=VALUE, a file of them with --assumptions FILE, or for good with"
                        + " chora ledger record --assume NAME=VALUE.");
    }
}
