package dev.chora.jinja.python.date;

import dev.chora.jinja.python.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * A fixed offset from UTC.
 */
public record PyTimezone(long offsetMicroseconds, @Nullable String name) implements PyObject {
    @Override
    public String typeName() {
        return "datetime.timezone";
    }
}
