package dev.chora.ledger.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One field of a table: what people read, and the value behind it. */
public sealed interface Cell {
    /** What people read. */
    String shown();

    /** The value for programs; null when there is none. */
    @Nullable
    Object value();

    /** Words. */
    record Text(String shown) implements Cell {
        @Override
        public String value() {
            return shown;
        }
    }

    /**
     * A number.
     *
     * @param unit behind it for people, such as {@code MB}; {@code $} stands before it; empty for a count
     */
    record Amount(double number, String unit) implements Cell {
        @Override
        public String shown() {
            return Numbers.shown(number, unit);
        }

        @Override
        public Object value() {
            return Numbers.value(number);
        }
    }

    /** From one number to another. */
    record Span(double from, double to, String unit) implements Cell {
        @Override
        public String shown() {
            return from == to ? Numbers.shown(from, unit) : Numbers.shown(from, "") + "–" + Numbers.shown(to, unit);
        }

        @Override
        public Object value() {
            return Map.of("from", Numbers.value(from), "to", Numbers.value(to));
        }
    }

    /** So many out of so many, which are not none. */
    record Share(long count, long of) implements Cell {
        /** In percent. */
        public double percent() {
            return 100.0 * count / of;
        }

        @Override
        public String shown() {
            return count + " of " + of + " (" + Math.round(percent()) + " %)";
        }

        @Override
        public Object value() {
            return Map.of("count", count, "of", of, "percent", Numbers.value(percent()));
        }
    }

    /** How a figure stands to its target. */
    record State(Status status) implements Cell {
        @Override
        public String shown() {
            return status.word();
        }

        @Override
        public Object value() {
            return status.word();
        }
    }

    /** There is no figure, and this is why. */
    record Unknown(String shown) implements Cell {
        @Override
        public @Nullable Object value() {
            return null;
        }
    }

    /** Nobody measured it. */
    Cell NOT_MEASURED = new Unknown("not measured");
    /** The question makes no sense here. */
    Cell NONE = new Unknown("–");

    static Cell text(String text) {
        return new Text(text);
    }

    static Cell count(long number) {
        return new Amount(number, "");
    }

    static Cell amount(double number, String unit) {
        return new Amount(number, unit);
    }

    /** A share; not measured when there is nothing to count. */
    static Cell share(long count, long of) {
        return of == 0 ? NOT_MEASURED : new Share(count, of);
    }

    static Cell state(Status status) {
        return new State(status);
    }

    /** Words, or a dash for null. */
    static Cell orNone(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : new Text(text);
    }
}
