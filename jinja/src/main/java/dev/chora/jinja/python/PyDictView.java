package dev.chora.jinja.python;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code d.keys()}, {@code d.values()} or {@code d.items()} gives: it changes with its dict.
 *
 * @param map the dict
 * @param kind which of the three
 */
public record PyDictView(Map<?, ?> map, Kind kind) implements PyObject {
    /** Which part of the entries a view shows. */
    public enum Kind {
        KEYS("dict_keys"),
        VALUES("dict_values"),
        ITEMS("dict_items");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }
    }

    @Override
    public String typeName() {
        return kind.typeName;
    }

    @Override
    public String repr() {
        return typeName() + "(" + Py.repr(Py.list(this)) + ")";
    }

    @Override
    public long length() {
        return map.size();
    }

    /** Whether the view compares as sets do. */
    boolean isSetLike() {
        return kind != Kind.VALUES;
    }

    @Override
    public boolean hashable() {
        return !isSetLike();
    }

    @Override
    public Iterator<@Nullable Object> iterate() {
        Iterator<@Nullable Object> keys = Py.iterate(map);
        if (kind == Kind.KEYS) {
            return keys;
        }
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        boolean both = kind == Kind.ITEMS;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public @Nullable Object next() {
                Object key = keys.next();
                Object value = Values.of(entries.next().getValue());
                return both ? PyTuple.of(key, value) : value;
            }
        };
    }

    @Override
    public @Nullable Boolean contains(@Nullable Object item) {
        if (kind == Kind.KEYS) {
            return Py.contains(map, item);
        }
        if (kind == Kind.VALUES) {
            return null;
        }
        if (!(item instanceof PyTuple pair) || pair.size() != 2) {
            return false;
        }
        Object key = Values.of(pair.get(0));
        Py.requireHashable(key);
        Object value = Dicts.get(map, key);
        return value != Py.MISSING && Equality.elements(value, pair.get(1), 0);
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        boolean setLike = other instanceof java.util.Set || (other instanceof PyDictView v && v.isSetLike());
        if (!isSetLike() || !setLike || Py.length(other) != map.size()) {
            return false;
        }
        Iterator<@Nullable Object> own = iterate();
        while (own.hasNext()) {
            if (!Py.contains(other, own.next())) {
                return false;
            }
        }
        return true;
    }
}
