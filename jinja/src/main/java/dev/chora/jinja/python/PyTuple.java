package dev.chora.jinja.python;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A tuple. {@code equals} and {@code hashCode} are Python's, so that a tuple can be a key: {@code (1,)} and
 * {@code (1.0,)} are the same one.
 */
public class PyTuple extends AbstractList<@Nullable Object> implements RandomAccess {
    /** The tuple without elements. */
    public static final PyTuple EMPTY = new PyTuple(new Object[0]);

    private final @Nullable Object[] values;

    PyTuple(@Nullable Object[] values) {
        this.values = values;
    }

    /** A tuple of these values; the array becomes part of it and must not be changed. */
    public static PyTuple of(@Nullable Object... values) {
        return values.length == 0 ? EMPTY : new PyTuple(values);
    }

    public static PyTuple copyOf(List<? extends @Nullable Object> values) {
        return of(values.toArray());
    }

    @Override
    public @Nullable Object get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable Object[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof PyTuple && Py.equal(this, other));
    }

    @Override
    public int hashCode() {
        Guard.work(1);
        int hash = 1;
        for (Object value : values) {
            Object key = Keys.canonical(value);
            hash = 31 * hash + (key == null ? 0 : key.hashCode());
        }
        return hash;
    }

    /** As Python prints it. */
    @Override
    public String toString() {
        return Py.repr(this);
    }
}
