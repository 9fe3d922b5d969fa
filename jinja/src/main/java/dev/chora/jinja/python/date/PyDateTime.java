package dev.chora.jinja.python.date;

import dev.chora.jinja.python.PyObject;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date and a time, with an offset from UTC or none.
 */
public record PyDateTime(LocalDateTime value, @Nullable PyTimezone zone) implements PyObject {
    @Override
    public String typeName() {
        return "datetime.datetime";
    }
}
