package dev.chora.jinja.python;

import dev.chora.jinja.TemplateException;
import java.util.Iterator;
import java.util.List;
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

    /** Takes a key out, whatever the map's own type of it is. */
    public static void remove(Map<?, ?> map, @Nullable Object key) {
        if (map instanceof PyDict || key instanceof String) {
            map.remove(key);
            return;
        }
        Object canonical = Keys.canonical(key);
        map.keySet().removeIf(own -> java.util.Objects.equals(Keys.canonical(Values.of(own)), canonical));
    }

    /**
     * {@code dict.update(other)}: takes over the entries of a mapping or of pairs.
     *
     * @throws TemplateException a {@code TypeError} or {@code ValueError} for anything else
     */
    public static void update(Map<@Nullable Object, @Nullable Object> map, @Nullable Object other) {
        if (other instanceof Map<?, ?> from) {
            for (Map.Entry<?, ?> entry : from.entrySet()) {
                map.put(Values.of(entry.getKey()), Values.of(entry.getValue()));
            }
            return;
        }
        Iterator<@Nullable Object> pairs = Py.iterate(other);
        for (int i = 0; pairs.hasNext(); i++) {
            Object element = pairs.next();
            if (!Py.isIterable(element)) {
                throw TemplateException.typeError(
                        "cannot convert dictionary update sequence element #" + i + " to a sequence");
            }
            List<@Nullable Object> pair = Py.list(element);
            if (pair.size() != 2) {
                throw TemplateException.valueError(
                        "dictionary update sequence element #" + i + " has length " + pair.size() + "; 2 is required");
            }
            Py.requireHashable(pair.get(0));
            map.put(pair.get(0), pair.get(1));
        }
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
