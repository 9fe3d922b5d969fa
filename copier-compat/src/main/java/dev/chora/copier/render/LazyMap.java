package dev.chora.copier.render;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping with known names whose values are worked out when a template first asks for them. */
public abstract class LazyMap extends AbstractMap<Object, @Nullable Object> {
    private final Map<Object, @Nullable Object> known = new HashMap<>();

    /** The names in order. */
    abstract List<String> names();

    /** The value of one of the names; asked for once. */
    abstract @Nullable Object compute(String name);

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && names().contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        if (known.containsKey(name)) {
            return known.get(name);
        }
        if (!names().contains(name)) {
            return null;
        }
        Object value = compute(name);
        known.put(name, value);
        return value;
    }

    @Override
    public int size() {
        return names().size();
    }

    @Override
    public Set<Map.Entry<Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Object, @Nullable Object>> iterator() {
                Iterator<String> names = names().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return names.hasNext();
                    }

                    @Override
                    public Map.Entry<Object, @Nullable Object> next() {
                        String name = names.next();
                        return new SimpleImmutableEntry<>(name, get(name));
                    }
                };
            }

            @Override
            public int size() {
                return names().size();
            }
        };
    }
}
