package dev.chora.jinja.python.format;

import dev.chora.jinja.Limits;
import org.jspecify.annotations.Nullable;

/** The % operator of strings and bytes. */
public final class PercentFormat {
    private PercentFormat() {}

    /** format % arg, for a str: a tuple gives several values, a dict named ones. */
    public static String format(String format, @Nullable Object arg) {
        throw new UnsupportedOperationException();
    }

    /** format % arg within limits. */
    public static String format(String format, @Nullable Object arg, Limits limits) {
        throw new UnsupportedOperationException();
    }
}
