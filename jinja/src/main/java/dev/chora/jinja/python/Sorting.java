package dev.chora.jinja.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's stable sort, which asks nothing but {@code <}. */
public final class Sorting {
    private Sorting() {}

    /** sorted(values, reverse=reverse): a new list. */
    public static List<@Nullable Object> sorted(List<? extends @Nullable Object> values, boolean reverse) {
        throw new UnsupportedOperationException();
    }

    /** sorted(values, key=…, reverse=reverse) with the keys already made, one per value. */
    public static List<@Nullable Object> sorted(
            List<? extends @Nullable Object> values, List<? extends @Nullable Object> keys, boolean reverse) {
        throw new UnsupportedOperationException();
    }
}
