package dev.chora.jinja.python;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import org.jspecify.annotations.Nullable;

/** getattr(o, name) for builtin types. No sandbox rules: names with underscores are not found at all. */
public final class Attributes {
    /** Fields read as plain Python reads them. */
    public static final FieldAccess PLAIN_ACCESS = new FieldAccess() {
        @Override
        public @Nullable Object attribute(@Nullable Object o, String name) {
            return get(o, name);
        }

        @Override
        public @Nullable Object item(@Nullable Object o, @Nullable Object key) {
            return Subscript.item(o, key);
        }
    };

    private Attributes() {}

    /** The attribute, a bound method included; Py.MISSING when there is none. */
    public static @Nullable Object get(@Nullable Object o, String name) {
        throw new UnsupportedOperationException();
    }

    /** The bound builtin method of this name; null when there is none. */
    public static @Nullable PyCallable method(@Nullable Object receiver, String name) {
        throw new UnsupportedOperationException();
    }

    /** The data attribute of this name, such as the year of a date; Py.MISSING when there is none. */
    public static @Nullable Object field(@Nullable Object o, String name) {
        throw new UnsupportedOperationException();
    }

    /** Calls receiver.name(arguments) without making a bound method; Py.MISSING when receiver has no builtin method of this name. */
    public static @Nullable Object call(
            @Nullable Object receiver, String name, Evaluation evaluation, Arguments arguments) {
        throw new UnsupportedOperationException();
    }
}
