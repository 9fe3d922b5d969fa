package dev.chora.jinja.python.date;

import dev.chora.jinja.python.PyObject;

/**
 * A span of time in microseconds.
 */
public record PyTimedelta(long microseconds) implements PyObject {
    @Override
    public String typeName() {
        return "datetime.timedelta";
    }
}
