package dev.chora.jinja.python.date;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of the proleptic Gregorian calendar.
 *
 * @param value years 1 to 9999
 */
public record PyDate(LocalDate value) implements PyObject {
    @Override
    public String typeName() {
        return "datetime.date";
    }

    @Override
    public String repr() {
        return "datetime.date(" + value.getYear() + ", " + value.getMonthValue() + ", " + value.getDayOfMonth() + ")";
    }

    @Override
    public String str() {
        StringBuilder out = new StringBuilder(10);
        Digits.date(value, out);
        return out.toString();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "year" -> (long) value.getYear();
            case "month" -> (long) value.getMonthValue();
            case "day" -> (long) value.getDayOfMonth();
            case "min" -> new PyDate(LocalDate.of(1, 1, 1));
            case "max" -> new PyDate(LocalDate.of(9999, 12, 31));
            case "resolution" -> new PyTimedelta(PyTimedelta.DAY);
            default -> DateMethod.has(name, DateMethod.OF_DATE) ? new DateMethod(this, name) : Py.MISSING;
        };
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return equals(other);
    }

    @Override
    public @Nullable Integer compareWith(@Nullable Object other) {
        if (other instanceof PyDateTime) {
            throw PyDateTime.notComparable();
        }
        return other instanceof PyDate d ? (Integer) value.compareTo(d.value) : null;
    }
}
