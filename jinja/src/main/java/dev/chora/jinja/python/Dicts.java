package dev.chora.jinja.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads any map as a dict, where 1, 1.0 and True are one key whatever the map's own types are. */
public final class Dicts {
    private Dicts() {}

    /** The value of a key, or {@link Py#MISSING}. The key must be hashable, see {@link Py#requireHashable}. */
    public static @Nullable Object get(Map<?, ?> map, @Nullable Object key) {
        if (map instanceof PyDict dict) {
            return dict.lookup(key);
        }
        Object plain = key instanceof Markup markup ? markup.text() : key;
        Object found = null;
        try {
            found = map.get(plain);
            if (found == null && map.containsKey(plain)) {
                return null;
            }
        } catch (ClassCastException | NullPointerException e) {
            // Sorted maps and those without null refuse keys that they cannot have: there is none.
            found = null;
        }
        if (found != null) {
            return Values.of(found);
        }
        return plain instanceof String ? Py.MISSING : search(map, plain);
    }

    private static @Nullable Object search(Map<?, ?> map, @Nullable Object key) {
        Object canonical = Keys.canonical(key);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object candidate = Keys.canonical(Values.of(entry.getKey()));
            if (canonical == null ? candidate == null : canonical.equals(candidate)) {
                return Values.of(entry.getValue());
            }
        }
        return Py.MISSING;
    }
}
