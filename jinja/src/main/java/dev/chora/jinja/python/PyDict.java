package dev.chora.jinja.python;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dict: keeps the order of insertion, and 1, 1.0 and True are one key, which stays as it was first written.
 * The caller checks that keys are hashable.
 */
public final class PyDict extends AbstractMap<@Nullable Object, @Nullable Object> {
    private final LinkedHashMap<@Nullable Object, @Nullable Object> table;
    /** Keys as they were written, where that is not how the table has them; null as long as there is none. */
    private @Nullable HashMap<@Nullable Object, @Nullable Object> originals;

    public PyDict() {
        table = new LinkedHashMap<>();
    }

    /** Room for this many entries. */
    public PyDict(int expected) {
        table = new LinkedHashMap<>(expected * 4 / 3 + 1);
    }

    /** A copy with values as they are. */
    public static PyDict copyOf(Map<?, ?> other) {
        PyDict copy = new PyDict(other.size());
        for (Map.Entry<?, ?> entry : other.entrySet()) {
            copy.put(Values.of(entry.getKey()), Values.of(entry.getValue()));
        }
        return copy;
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return table.get(Keys.canonical(key));
    }

    /** The value of a key, or {@link Py#MISSING}. */
    public @Nullable Object lookup(@Nullable Object key) {
        return table.getOrDefault(Keys.canonical(key), Py.MISSING);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return table.containsKey(Keys.canonical(key));
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        Object canonical = Keys.canonical(key);
        if (canonical != key) {
            remember(canonical, key);
        }
        return table.put(canonical, value);
    }

    private void remember(@Nullable Object canonical, @Nullable Object key) {
        if (table.containsKey(canonical)) {
            return;
        }
        if (originals == null) {
            originals = new HashMap<>();
        }
        originals.put(canonical, key);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        Object canonical = Keys.canonical(key);
        if (originals != null) {
            originals.remove(canonical);
        }
        return table.remove(canonical);
    }

    @Override
    public void clear() {
        table.clear();
        originals = null;
    }

    @Override
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        HashMap<@Nullable Object, @Nullable Object> written = originals;
        return written == null || written.isEmpty() ? table.entrySet() : new WrittenEntries(written);
    }

    @Override
    public String toString() {
        return Py.repr(this);
    }

    /** The table's entries under the keys as they were written. */
    private final class WrittenEntries extends AbstractSet<Map.Entry<@Nullable Object, @Nullable Object>> {
        private final Map<@Nullable Object, @Nullable Object> written;

        WrittenEntries(Map<@Nullable Object, @Nullable Object> written) {
            this.written = written;
        }

        @Override
        public int size() {
            return table.size();
        }

        @Override
        public Iterator<Map.Entry<@Nullable Object, @Nullable Object>> iterator() {
            Iterator<Map.Entry<@Nullable Object, @Nullable Object>> entries =
                    table.entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Map.Entry<@Nullable Object, @Nullable Object> next() {
                    Map.Entry<@Nullable Object, @Nullable Object> entry = entries.next();
                    Object key = entry.getKey();
                    return new SimpleImmutableEntry<>(written.getOrDefault(key, key), entry.getValue());
                }

                @Override
                public void remove() {
                    entries.remove();
                }
            };
        }
    }
}
