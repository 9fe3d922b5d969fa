package dev.chora.jinja.python;

import org.jspecify.annotations.Nullable;

/** o[key]. */
public final class Subscript {
    private Subscript() {}

    /** o[key]; raises KeyError, IndexError, TypeError as Python. */
    public static @Nullable Object item(@Nullable Object o, @Nullable Object key) {
        throw new UnsupportedOperationException();
    }

    /** o[key], or Py.MISSING where Python raises; for undefined objects that fail on access it still raises. */
    public static @Nullable Object itemOrMissing(@Nullable Object o, @Nullable Object key) {
        throw new UnsupportedOperationException();
    }
}
