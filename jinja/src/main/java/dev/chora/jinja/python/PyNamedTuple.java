package dev.chora.jinja.python;

import org.jspecify.annotations.Nullable;

/** A tuple whose elements also have names, such as the groups of {@code groupby}. It prints as a plain tuple. */
public final class PyNamedTuple extends PyTuple {
    private final String[] names;

    private PyNamedTuple(String[] names, @Nullable Object[] values) {
        super(values);
        this.names = names;
    }

    /** A tuple of these values under these names; both arrays become part of it and must not be changed. */
    public static PyNamedTuple of(String[] names, @Nullable Object... values) {
        return new PyNamedTuple(names, values);
    }

    /** The element of this name; {@link Py#MISSING} when there is none. */
    public @Nullable Object field(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return get(i);
            }
        }
        return Py.MISSING;
    }
}
