package dev.chora.jinja.python;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * An object of the caller that Python has no type for.
 *
 * @param object never null
 */
record JavaObject(Object object) implements PyObject {
    @Override
    public String typeName() {
        return object.getClass().getSimpleName();
    }

    @Override
    public String repr() {
        return object.toString();
    }

    @Override
    public @Nullable Iterator<@Nullable Object> iterate() {
        if (!(object instanceof Iterable<?> iterable)) {
            return null;
        }
        Iterator<?> values = iterable.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return values.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return Values.of(values.next());
            }
        };
    }

    @Override
    public @Nullable Object attribute(String name) {
        boolean ofEnum = object instanceof Enum && (name.equals("name") || name.equals("value"));
        return ofEnum ? ((Enum<?>) object).name() : Py.MISSING;
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof JavaObject o && object.equals(o.object);
    }
}
