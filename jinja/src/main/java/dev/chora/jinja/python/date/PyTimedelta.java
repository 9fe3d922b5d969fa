package dev.chora.jinja.python.date;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param microseconds may be negative
 */
public record PyTimedelta(long microseconds) implements PyObject {
    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;

    public static PyTimedelta of(Duration duration) {
        return new PyTimedelta(
                Math.addExact(Math.multiplyExact(duration.getSeconds(), SECOND), duration.getNano() / 1000));
    }

    long days() {
        return Math.floorDiv(microseconds, DAY);
    }

    private long secondsOfDay() {
        return Math.floorMod(microseconds, DAY) / SECOND;
    }

    private long microsOfSecond() {
        return Math.floorMod(microseconds, SECOND);
    }

    /** The same span without sign. */
    public PyTimedelta abs() {
        return microseconds < 0 ? new PyTimedelta(-microseconds) : this;
    }

    @Override
    public String typeName() {
        return "datetime.timedelta";
    }

    @Override
    public boolean truth() {
        return microseconds != 0;
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder("datetime.timedelta(");
        int empty = out.length();
        part("days", days(), empty, out);
        part("seconds", secondsOfDay(), empty, out);
        part("microseconds", microsOfSecond(), empty, out);
        if (out.length() == empty) {
            out.append('0');
        }
        return out.append(')').toString();
    }

    private static void part(String name, long value, int empty, StringBuilder out) {
        if (value != 0) {
            out.append(out.length() == empty ? "" : ", ")
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }

    @Override
    public String str() {
        StringBuilder out = new StringBuilder();
        long days = days();
        if (days != 0) {
            out.append(days).append(days == 1 || days == -1 ? " day, " : " days, ");
        }
        long seconds = secondsOfDay();
        out.append(seconds / 3600).append(':');
        Digits.two(seconds / 60 % 60, out).append(':');
        Digits.two(seconds % 60, out);
        if (microsOfSecond() != 0) {
            Digits.padded(microsOfSecond(), 6, out.append('.'));
        }
        return out.toString();
    }

    double totalSeconds() {
        return (double) microseconds / SECOND;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "days" -> days();
            case "seconds" -> secondsOfDay();
            case "microseconds" -> microsOfSecond();
            case "total_seconds" -> new DateMethod(this, name);
            default -> Py.MISSING;
        };
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return equals(other);
    }

    @Override
    public @Nullable Integer compareWith(@Nullable Object other) {
        return other instanceof PyTimedelta t ? Long.compare(microseconds, t.microseconds) : null;
    }
}
