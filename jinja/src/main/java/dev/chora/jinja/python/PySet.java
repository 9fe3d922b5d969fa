package dev.chora.jinja.python;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set that iterates in the order of insertion. (CPython's order follows hashes, which for strings differ from run to
 * run.) The caller checks that elements are hashable.
 */
public final class PySet extends AbstractSet<@Nullable Object> {
    private final PyDict elements = new PyDict();

    /**
     * A set of all that comes.
     *
     * @throws dev.chora.jinja.TemplateException a {@code TypeError} for what cannot be hashed
     */
    public static PySet copyOf(Iterator<? extends @Nullable Object> values) {
        PySet set = new PySet();
        while (values.hasNext()) {
            Object value = values.next();
            Py.requireHashable(value);
            set.add(value);
        }
        return set;
    }

    @Override
    public boolean add(@Nullable Object element) {
        if (elements.containsKey(element)) {
            return false;
        }
        elements.put(element, null);
        return true;
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return elements.containsKey(element);
    }

    @Override
    public boolean remove(@Nullable Object element) {
        boolean had = elements.containsKey(element);
        elements.remove(element);
        return had;
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public void clear() {
        elements.clear();
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        Iterator<Map.Entry<@Nullable Object, @Nullable Object>> entries =
                elements.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return entries.next().getKey();
            }

            @Override
            public void remove() {
                entries.remove();
            }
        };
    }

    @Override
    public String toString() {
        return Py.repr(this);
    }
}
