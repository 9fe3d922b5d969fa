package dev.chora.jinja.python.date;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * A date and a time.
 *
 * @param value wall clock time, years 1 to 9999, with microseconds
 * @param zone offset from UTC; null when it is not known
 */
public record PyDateTime(LocalDateTime value, @Nullable PyTimezone zone) implements PyObject {
    @Override
    public String typeName() {
        return "datetime.datetime";
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder("datetime.datetime(").append(value.getYear());
        out.append(", ").append(value.getMonthValue()).append(", ").append(value.getDayOfMonth());
        out.append(", ").append(value.getHour()).append(", ").append(value.getMinute());
        PyTime.appendTail(value.toLocalTime(), out);
        return out.append(zone == null ? "" : ", tzinfo=" + zone.repr())
                .append(')')
                .toString();
    }

    @Override
    public String str() {
        return isoText(" ", "auto");
    }

    String isoText(String separator, String timespec) {
        StringBuilder out = new StringBuilder(32);
        Digits.date(value.toLocalDate(), out);
        out.append(separator).append(PyTime.isoText(value.toLocalTime(), timespec));
        return out.append(zone == null ? "" : zone.offsetText()).toString();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "year" -> (long) value.getYear();
            case "month" -> (long) value.getMonthValue();
            case "day" -> (long) value.getDayOfMonth();
            case "tzinfo" -> zone;
            case "min" -> new PyDateTime(LocalDateTime.of(1, 1, 1, 0, 0), null);
            case "max" -> new PyDateTime(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000), null);
            case "resolution" -> new PyTimedelta(1);
            default -> {
                Object field = PyTime.field(value.toLocalTime(), name);
                yield field == Py.MISSING && DateMethod.has(name, DateMethod.OF_DATETIME)
                        ? new DateMethod(this, name)
                        : field;
            }
        };
    }

    /** Microseconds since 1970 in UTC, or of the wall clock when there is no zone. */
    long moment() {
        long seconds = value.toEpochSecond(ZoneOffset.UTC);
        long micros = seconds * PyTimedelta.SECOND + value.get(ChronoField.MICRO_OF_SECOND);
        return micros - (zone == null ? 0 : zone.offsetMicroseconds());
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof PyDateTime d && (zone == null) == (d.zone == null) && moment() == d.moment();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return equalTo(other);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(moment());
    }

    static TemplateException notComparable() {
        return TemplateException.typeError("can't compare datetime.datetime to datetime.date");
    }

    @Override
    public @Nullable Integer compareWith(@Nullable Object other) {
        if (other instanceof PyDate) {
            throw notComparable();
        }
        if (!(other instanceof PyDateTime d)) {
            return null;
        }
        DateArithmetic.requireSameKind(zone, d.zone, "can't compare offset-naive and offset-aware datetimes");
        return Long.compare(moment(), d.moment());
    }
}
