package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Iterating and the {@code in} operator. */
final class Iteration {
    private Iteration() {}

    /** A new iteration, or null when there cannot be one. */
    static @Nullable Iterator<@Nullable Object> of(@Nullable Object o) {
        if (o instanceof List<?> list && list instanceof RandomAccess) {
            return new ListIteration(list);
        }
        if (o instanceof String s) {
            return new CodePoints(s);
        }
        if (o instanceof Map<?, ?> map) {
            return new Guarded(map.keySet(), "dictionary changed size during iteration");
        }
        if (o instanceof Collection<?> elements) {
            return new Guarded(elements, (o instanceof Set ? "Set" : "list") + " changed size during iteration");
        }
        Object value = Values.of(o);
        if (value instanceof PyObject object) {
            return object.iterate();
        }
        return value == o ? null : of(value);
    }

    static boolean contains(@Nullable Object container, @Nullable Object item) {
        if (container instanceof String s) {
            return s.contains(textOf(item));
        }
        if (container instanceof Map<?, ?> map) {
            Py.requireHashable(item);
            return Dicts.get(map, item) != Py.MISSING;
        }
        if (container instanceof PySet set) {
            Py.requireHashable(item);
            return set.contains(item);
        }
        if (container instanceof Markup m) {
            return m.text().contains(textOf(item));
        }
        if (container instanceof PyObject object) {
            Boolean answer = object.contains(item);
            if (answer != null) {
                return answer;
            }
        }
        Iterator<@Nullable Object> values = of(container);
        if (values == null) {
            throw TemplateException.typeError("argument of type '" + Py.typeName(container) + "' is not iterable");
        }
        while (values.hasNext()) {
            if (Equality.elements(values.next(), item, 0)) {
                return true;
            }
        }
        return false;
    }

    private static String textOf(@Nullable Object item) {
        if (item == null || !Py.isString(item)) {
            throw TemplateException.typeError(
                    "'in <string>' requires string as left operand, not " + Py.typeName(item));
        }
        return Py.text(item);
    }

    /** By index, as CPython does it, so that a list may grow meanwhile. */
    private static final class ListIteration implements Iterator<@Nullable Object> {
        private final List<?> list;
        private int next;

        ListIteration(List<?> list) {
            this.list = list;
        }

        @Override
        public boolean hasNext() {
            return next < list.size();
        }

        @Override
        public @Nullable Object next() {
            if (next >= list.size()) {
                throw new NoSuchElementException();
            }
            return Values.of(list.get(next++));
        }
    }

    private static final class CodePoints implements Iterator<@Nullable Object> {
        private final String text;
        private int next;

        CodePoints(String text) {
            this.text = text;
        }

        @Override
        public boolean hasNext() {
            return next < text.length();
        }

        @Override
        public Object next() {
            if (next >= text.length()) {
                throw new NoSuchElementException();
            }
            String one = Text.codePoint(text, next);
            next += one.length();
            return one;
        }
    }

    /** Over a collection that must keep its size. */
    private static final class Guarded implements Iterator<@Nullable Object> {
        private final Collection<?> elements;
        private final Iterator<?> values;
        private final int size;
        private final String complaint;
        private boolean done;

        Guarded(Collection<?> elements, String complaint) {
            this.elements = elements;
            this.values = elements.iterator();
            this.size = elements.size();
            this.complaint = complaint;
        }

        @Override
        public boolean hasNext() {
            if (done) {
                return false;
            }
            if (elements.size() != size) {
                throw changed();
            }
            done = !values.hasNext();
            return !done;
        }

        @Override
        public @Nullable Object next() {
            try {
                return Values.of(values.next());
            } catch (ConcurrentModificationException e) {
                throw changed();
            }
        }

        private TemplateException changed() {
            return new TemplateException(ErrorKind.RUNTIME_ERROR, complaint);
        }
    }
}
