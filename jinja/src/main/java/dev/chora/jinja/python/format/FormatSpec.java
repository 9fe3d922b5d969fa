package dev.chora.jinja.python.format;

import dev.chora.jinja.Limits;
import org.jspecify.annotations.Nullable;

/** format(value, spec) and its mini-language. */
public final class FormatSpec {
    private FormatSpec() {}

    /** format(value, spec). */
    public static String format(@Nullable Object value, String spec) {
        throw new UnsupportedOperationException();
    }

    /** format(value, spec) within limits. */
    public static String format(@Nullable Object value, String spec, Limits limits) {
        throw new UnsupportedOperationException();
    }
}
