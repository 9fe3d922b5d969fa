package dev.chora.ledger.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture of figures that a table of the same section has too. */
public sealed interface Chart {
    /** Its anchor on the page. */
    String id();

    String title();

    /** What it shows, in a sentence, for those who do not see it. */
    String description();

    /**
     * Bars side by side.
     *
     * @param unit of the values, for the labels
     */
    record Bars(String id, String title, String description, String unit, List<Bar> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param series which of two groups it belongs to, 0 or 1
     * @param target a mark on the bar, or null
     */
    record Bar(
            String label,
            double value,
            String shown,
            int series,
            @Nullable Double target) {}

    /**
     * Lines over time.
     *
     * @param unit of the values; {@code %} makes the scale end at 100
     */
    record Trend(String id, String title, String description, String unit, List<Line> lines) implements Chart {
        public Trend {
            lines = List.copyOf(lines);
        }
    }

    /** One line; its points are in order of time. */
    record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** One point of a line. */
    record Point(Instant time, double value) {}
}
