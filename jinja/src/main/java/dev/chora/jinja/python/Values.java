package dev.chora.jinja.python;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Turns the objects of a caller into Python values. */
public final class Values {
    private Values() {}

    /** The value that stands for a Java object; most come back as they are. */
    public static @Nullable Object of(@Nullable Object javaObject) {
        throw new UnsupportedOperationException();
    }

    /** The smallest int that holds the number: Long where it fits. */
    public static Object integer(BigInteger value) {
        throw new UnsupportedOperationException();
    }
}
