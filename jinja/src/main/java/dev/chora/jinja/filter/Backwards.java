package dev.chora.jinja.filter;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyGenerator;
import dev.chora.jinja.python.PyRange;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.python.Values;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code reversed}: sequences, dicts and their views can be read backwards; sets and generators cannot. */
final class Backwards {
    private Backwards() {}

    /** The items from the last to the first; null when the type cannot be read backwards. */
    static @Nullable Iterator<@Nullable Object> iterator(@Nullable Object value) {
        if (value instanceof Undefined) {
            return Py.length(value) == 0 ? Collections.emptyIterator() : null;
        }
        if (value instanceof List<?> list) {
            return new Turned(list);
        }
        if (value == null || !isReversible(value)) {
            return null;
        }
        return new Turned(Py.list(value));
    }

    /** The iterator object that {@code reversed(value)} returns; null when the type cannot be read backwards. */
    static @Nullable PyGenerator object(@Nullable Object value) {
        Iterator<@Nullable Object> items = iterator(value);
        return items == null ? null : PyGenerator.builtin(typeName(Py.typeName(value)), items);
    }

    private static boolean isReversible(Object value) {
        return Py.isString(value)
                || value instanceof Map<?, ?>
                || value instanceof PyRange
                || (Py.typeName(value).startsWith("dict_") && !(value instanceof PyGenerator))
                || value instanceof PyBytes;
    }

    private static String typeName(String reversed) {
        return switch (reversed) {
            case "list" -> "list_reverseiterator";
            case "dict", "dict_keys" -> "dict_reversekeyiterator";
            case "dict_values" -> "dict_reversevalueiterator";
            case "dict_items" -> "dict_reverseitemiterator";
            case "range" -> "range_iterator";
            default -> "reversed";
        };
    }

    /** A list read from its end. */
    private static final class Turned implements Iterator<@Nullable Object> {
        private final ListIterator<? extends @Nullable Object> items;

        Turned(List<? extends @Nullable Object> list) {
            items = list.listIterator(list.size());
        }

        @Override
        public boolean hasNext() {
            return items.hasPrevious();
        }

        @Override
        public @Nullable Object next() {
            return Values.of(items.previous());
        }
    }
}
