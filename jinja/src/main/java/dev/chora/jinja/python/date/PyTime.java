package dev.chora.jinja.python.date;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day with microseconds.
 *
 * @param value wall clock time
 * @param zone offset from UTC; null when it is not known
 */
public record PyTime(LocalTime value, @Nullable PyTimezone zone) implements PyObject {
    @Override
    public String typeName() {
        return "datetime.time";
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder("datetime.time(").append(value.getHour());
        appendTail(value, out.append(", ").append(value.getMinute()));
        return out.append(zone == null ? "" : ", tzinfo=" + zone.repr())
                .append(')')
                .toString();
    }

    /** Appends seconds and microseconds as a constructor's arguments, the ones that are not needed left out. */
    static void appendTail(LocalTime time, StringBuilder out) {
        int micros = time.getNano() / 1000;
        if (time.getSecond() != 0 || micros != 0) {
            out.append(", ").append(time.getSecond());
        }
        if (micros != 0) {
            out.append(", ").append(micros);
        }
    }

    @Override
    public String str() {
        return isoText(value, "auto") + (zone == null ? "" : zone.offsetText());
    }

    /** The time as ISO 8601 writes it, as precise as {@code timespec} says. */
    static String isoText(LocalTime time, String timespec) {
        int micros = time.getNano() / 1000;
        StringBuilder out = new StringBuilder(15);
        Digits.two(time.getHour(), out);
        if (timespec.equals("hours")) {
            return out.toString();
        }
        Digits.two(time.getMinute(), out.append(':'));
        if (timespec.equals("minutes")) {
            return out.toString();
        }
        Digits.two(time.getSecond(), out.append(':'));
        if (timespec.equals("milliseconds")) {
            Digits.padded(micros / 1000, 3, out.append('.'));
        } else if (timespec.equals("microseconds") || (timespec.equals("auto") && micros != 0)) {
            Digits.padded(micros, 6, out.append('.'));
        }
        return out.toString();
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object field = field(value, name);
        if (field != Py.MISSING) {
            return field;
        }
        if (name.equals("tzinfo")) {
            return zone;
        }
        return DateMethod.has(name, DateMethod.OF_TIME) ? new DateMethod(this, name) : Py.MISSING;
    }

    static Object field(LocalTime time, String name) {
        return switch (name) {
            case "hour" -> (long) time.getHour();
            case "minute" -> (long) time.getMinute();
            case "second" -> (long) time.getSecond();
            case "microsecond" -> (long) time.getNano() / 1000;
            case "fold" -> 0L;
            default -> Py.MISSING;
        };
    }

    private long moment() {
        return value.toNanoOfDay() / 1000 - (zone == null ? 0 : zone.offsetMicroseconds());
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof PyTime t && (zone == null) == (t.zone == null) && moment() == t.moment();
    }

    @Override
    public @Nullable Integer compareWith(@Nullable Object other) {
        if (!(other instanceof PyTime t)) {
            return null;
        }
        DateArithmetic.requireSameKind(zone, t.zone, "can't compare offset-naive and offset-aware times");
        return Long.compare(moment(), t.moment());
    }
}
