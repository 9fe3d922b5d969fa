package dev.chora.ledger.report;

import java.util.List;

/** Rows with the least, the largest and the average of a figure. */
final class Ranges {
    private Ranges() {}

    /** A table for such rows. */
    static Table.Maker table(String id, String title) {
        return Table.make(
                id,
                title,
                "metric:Metric",
                "projects:Measured in",
                "min:Least",
                "max:Most",
                "average:Average",
                "target:Target",
                "status:Status");
    }

    static void row(Table.Maker table, String name, List<Double> values, double target, String unit) {
        Cell limit = Cell.text("≤ " + Numbers.shown(target, unit));
        if (values.isEmpty()) {
            table.row(
                    name,
                    Cell.NOT_MEASURED,
                    Cell.NOT_MEASURED,
                    Cell.NOT_MEASURED,
                    Cell.NOT_MEASURED,
                    limit,
                    Cell.state(Status.NOT_MEASURED));
            return;
        }
        double min = values.get(0);
        double max = min;
        double sum = 0;
        for (double value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        double average = sum / values.size();
        table.row(
                name,
                Cell.count(values.size()),
                Cell.amount(min, unit),
                Cell.amount(max, unit),
                Cell.amount(average, unit),
                limit,
                Cell.state(Status.atMost(max, average, target)));
    }
}
