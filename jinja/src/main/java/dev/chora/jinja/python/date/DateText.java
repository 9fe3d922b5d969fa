package dev.chora.jinja.python.date;

import dev.chora.jinja.python.PyObject;
import org.jspecify.annotations.Nullable;

/** {@code format()} of dates and times, whose specifications are those of {@code strftime}. */
public final class DateText {
    private DateText() {}

    /** The formatted value; null when this is no date or time. */
    public static @Nullable String format(@Nullable Object value, String spec) {
        boolean dated = value instanceof PyDate || value instanceof PyDateTime || value instanceof PyTime;
        return dated && value instanceof PyObject when ? new DateMethod(when, "strftime").strftime(spec) : null;
    }
}
