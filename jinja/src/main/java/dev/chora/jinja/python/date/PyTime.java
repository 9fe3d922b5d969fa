package dev.chora.jinja.python.date;

import dev.chora.jinja.python.PyObject;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day with microseconds, and an offset from UTC or none.
 */
public record PyTime(LocalTime value, @Nullable PyTimezone zone) implements PyObject {
    @Override
    public String typeName() {
        return "datetime.time";
    }
}
