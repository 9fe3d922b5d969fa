package dev.chora.jinja.python;

import org.jspecify.annotations.Nullable;

/** o[start:stop:step]. */
public final class Slices {
    private Slices() {}

    /** o[start:stop:step]; null stands for an omitted bound. */
    public static @Nullable Object slice(
            @Nullable Object o, @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        throw new UnsupportedOperationException();
    }
}
