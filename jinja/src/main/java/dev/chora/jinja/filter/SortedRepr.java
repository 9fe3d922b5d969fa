package dev.chora.jinja.filter;

import dev.chora.jinja.Limits;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyNamedTuple;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Subscript;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value on one line as {@code pprint} shows it: its repr, with the keys of dicts sorted and recursion marked. */
final class SortedRepr {
    private final Set<Object> open;
    private final StringBuilder out = new StringBuilder();

    /** Containers that are being printed around the value are given, and unchanged afterwards. */
    SortedRepr(Set<Object> open) {
        this.open = open;
    }

    String of(@Nullable Object value) {
        append(value);
        return out.toString();
    }

    /** The value of a key that the map has, whatever kind of map it is. */
    static @Nullable Object valueOf(Map<?, ?> map, @Nullable Object key) {
        return Subscript.item(map, key);
    }

    private void append(@Nullable Object value) {
        boolean dict = value instanceof Map<?, ?> map && !map.isEmpty();
        boolean list = value instanceof List<?> items && !items.isEmpty() && !(value instanceof PyNamedTuple);
        if (value == null || (!dict && !list)) {
            out.append(Py.repr(value));
        } else if (open.add(value)) {
            Guard.work(1);
            Guard.length(out.length(), Limits.DEFAULT);
            if (value instanceof Map<?, ?> map) {
                dict(map);
            } else {
                list((List<?>) value);
            }
            open.remove(value);
        } else {
            out.append(PrettyPrinter.recursion(value));
        }
    }

    private void dict(Map<?, ?> map) {
        out.append('{');
        List<@Nullable Object> keys = SafeKey.sorted(Py.list(map));
        for (int i = 0; i < keys.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            append(keys.get(i));
            out.append(": ");
            append(valueOf(map, keys.get(i)));
        }
        out.append('}');
    }

    private void list(List<?> list) {
        boolean tuple = list instanceof PyTuple;
        out.append(tuple ? '(' : '[');
        Iterator<@Nullable Object> items = Py.iterate(list);
        while (items.hasNext()) {
            append(items.next());
            out.append(items.hasNext() ? ", " : "");
        }
        out.append(!tuple ? "]" : list.size() == 1 ? ",)" : ")");
    }
}
