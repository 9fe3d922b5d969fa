package dev.chora.jinja.python;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A generator or another iterator: its values come once. */
public final class PyGenerator implements PyObject, Iterator<@Nullable Object> {
    private final String typeName;
    private final @Nullable String function;
    private final Iterator<? extends @Nullable Object> values;

    private PyGenerator(String typeName, @Nullable String function, Iterator<? extends @Nullable Object> values) {
        this.typeName = typeName;
        this.function = function;
        this.values = values;
    }

    /** What a generator function of this name returns. */
    public static PyGenerator of(String function, Iterator<? extends @Nullable Object> values) {
        return new PyGenerator("generator", function, values);
    }

    /** An iterator of a builtin type, such as {@code list_reverseiterator}. */
    public static PyGenerator builtin(String typeName, Iterator<? extends @Nullable Object> values) {
        return new PyGenerator(typeName, null, values);
    }

    @Override
    public boolean hasNext() {
        return values.hasNext();
    }

    @Override
    public @Nullable Object next() {
        return Values.of(values.next());
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public String repr() {
        String what = function == null ? typeName + " object" : "generator object " + function;
        return "<" + what + " at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }

    @Override
    public Iterator<@Nullable Object> iterate() {
        return this;
    }
}
