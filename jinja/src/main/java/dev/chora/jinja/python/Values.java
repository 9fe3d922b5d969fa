package dev.chora.jinja.python;

import java.math.BigInteger;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Turns the objects of a caller into Python values, without reflection.
 *
 * <ul>
 *   <li>Strings, booleans, {@link Long}, {@link Double}, maps, lists, sets, functions and {@link PyObject}s stay as they
 *       are; what is inside them is read through this class when it is reached.
 *   <li>Other whole numbers become ints; {@link Float} and {@link java.math.BigDecimal} become floats; a character or
 *       another {@link CharSequence} becomes a str.
 *   <li>Arrays become lists, {@code byte[]} becomes bytes, an empty {@link java.util.Optional} is None.
 *   <li>Dates and times of {@link java.time} become those of Python's {@code datetime}.
 *   <li>Anything else, enums and records among them, is an object that prints as its {@code toString()} and has no
 *       attributes, except for the {@code name} and {@code value} of an enum constant, both its name. What should have
 *       attributes implements {@link PyObject}, or is given as a map.
 * </ul>
 */
public final class Values {
    private Values() {}

    /** The value that stands for a Java object; most come back as they are. */
    public static @Nullable Object of(@Nullable Object javaObject) {
        if (javaObject == null) {
            return null;
        }
        Class<?> type = javaObject.getClass();
        if (type == String.class
                || type == Long.class
                || type == Boolean.class
                || type == PyDict.class
                || type == ArrayList.class
                || type == PyTuple.class
                || type == Double.class) {
            return javaObject;
        }
        return ForeignValues.of(javaObject);
    }

    /** The smallest int that holds the number: Long where it fits. */
    public static Object integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
