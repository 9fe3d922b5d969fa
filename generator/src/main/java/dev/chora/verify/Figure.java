package dev.chora.verify;

import org.jspecify.annotations.Nullable;

/**
 * Something that was measured.
 *
 * @param name one of {@link Figures}
 * @param unit {@code MB} (10^6 bytes), {@code s}, {@code ms}, {@code %} or empty for a count
 * @param atMost the largest value that is good, or null
 * @param atLeast the smallest value that is good, or null
 */
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double atMost,
        @Nullable Double atLeast) {
    /** A figure that has no target. */
    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }

    /** A figure that should not be larger. */
    public static Figure atMost(String name, double value, String unit, double target) {
        return new Figure(name, value, unit, target, null);
    }

    /** A figure that should not be smaller. */
    public static Figure atLeast(String name, double value, String unit, double target) {
        return new Figure(name, value, unit, null, target);
    }

    /** Whether the target, if there is one, is met. */
    public boolean good() {
        return (atMost == null || value <= atMost) && (atLeast == null || value >= atLeast);
    }
}
