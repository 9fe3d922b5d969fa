package dev.chora.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, as Python passes them: positional ones, then keywords in the order they were written.
 *
 * <p>Values are those of {@link dev.chora.jinja.python}; null is Python's {@code None}. The arrays belong to this
 * object and must not be changed.
 */
public final class Arguments {
    private static final Object[] NO_VALUES = {};
    private static final String[] NO_NAMES = {};

    /** No argument at all. */
    public static final Arguments NONE = new Arguments(NO_VALUES, NO_NAMES, NO_VALUES);

    private final @Nullable Object[] positional;
    private final String[] keywordNames;
    private final @Nullable Object[] keywordValues;

    public Arguments(@Nullable Object[] positional, String[] keywordNames, @Nullable Object[] keywordValues) {
        this.positional = positional;
        this.keywordNames = keywordNames;
        this.keywordValues = keywordValues;
    }

    /** Positional arguments alone. */
    public static Arguments of(@Nullable Object... positional) {
        return positional.length == 0 ? NONE : new Arguments(positional, NO_NAMES, NO_VALUES);
    }

    public static Arguments of(List<? extends @Nullable Object> positional) {
        return of(positional.toArray());
    }

    /** Number of positional arguments. */
    public int size() {
        return positional.length;
    }

    public int keywordCount() {
        return keywordNames.length;
    }

    public boolean isEmpty() {
        return positional.length == 0 && keywordNames.length == 0;
    }

    /** The positional argument at this index, which must exist. */
    public @Nullable Object get(int index) {
        return positional[index];
    }

    public String keywordName(int index) {
        return keywordNames[index];
    }

    public @Nullable Object keywordValue(int index) {
        return keywordValues[index];
    }

    /** Index of a keyword, or -1. */
    public int keyword(String name) {
        for (int i = 0; i < keywordNames.length; i++) {
            if (keywordNames[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The same keywords behind one more leading positional argument. */
    public Arguments prepend(@Nullable Object first) {
        @Nullable Object[] all = new Object[positional.length + 1];
        all[0] = first;
        System.arraycopy(positional, 0, all, 1, positional.length);
        return new Arguments(all, keywordNames, keywordValues);
    }

    /** The positional arguments from an index on, with the same keywords. */
    public Arguments skip(int count) {
        @Nullable Object[] rest = new Object[Math.max(0, positional.length - count)];
        System.arraycopy(positional, positional.length - rest.length, rest, 0, rest.length);
        return new Arguments(rest, keywordNames, keywordValues);
    }
}
