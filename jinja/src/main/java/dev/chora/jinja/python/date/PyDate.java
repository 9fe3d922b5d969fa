package dev.chora.jinja.python.date;

import dev.chora.jinja.python.PyObject;
import java.time.LocalDate;

/**
 * A date of the proleptic Gregorian calendar, years 1 to 9999.
 */
public record PyDate(LocalDate value) implements PyObject {
    @Override
    public String typeName() {
        return "datetime.date";
    }
}
