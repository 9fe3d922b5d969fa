package dev.chora.jinja.filter;

import dev.chora.jinja.Evaluation;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyNamedTuple;
import dev.chora.jinja.python.PyTuple;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code pprint.PrettyPrinter} with its defaults: 80 columns, one space per level, dicts sorted. A container
 * goes on one line when it fits between what stands left of it and the closing brackets that follow.
 */
final class PrettyPrinter {
    private static final int WIDTH = 80;

    private final Evaluation evaluation;
    private final StringBuilder out = new StringBuilder();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    PrettyPrinter(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    String format(@Nullable Object value) {
        write(value, 0, 0, 0);
        return out.toString();
    }

    /**
     * Writes a value.
     *
     * @param indent columns left of it
     * @param allowance columns that must stay free for what follows on its last line
     * @param level containers around it
     */
    private void write(@Nullable Object value, int indent, int allowance, int level) {
        if (value != null && open.contains(value)) {
            out.append(recursion(value));
            return;
        }
        String line = new SortedRepr(open).of(value);
        evaluation.charge(line.length() / 100 + 1);
        if (value == null || Texts.length(line) <= WIDTH - indent - allowance || !canBreak(value)) {
            out.append(line);
            return;
        }
        open.add(value);
        if (value instanceof Map<?, ?> map) {
            dict(map, indent, allowance + 1, level + 1);
        } else if (value instanceof PyTuple tuple) {
            String end = tuple.size() == 1 ? ",)" : ")";
            items("(", tuple, end, indent, allowance, level + 1);
        } else if (value instanceof List<?> list) {
            items("[", list, "]", indent, allowance, level + 1);
        } else if (value instanceof Set<?> set) {
            items("{", SafeKey.sorted(Py.list(set)), "}", indent, allowance, level + 1);
        } else {
            PrettyText.write(evaluation, out, value, WIDTH - indent, allowance, level == 0);
        }
        open.remove(value);
    }

    private static boolean canBreak(Object value) {
        if (value instanceof PyNamedTuple) {
            return false;
        }
        return value instanceof Map<?, ?>
                || value instanceof List<?>
                || (value instanceof Set<?> set && !set.isEmpty())
                || value instanceof String
                || value instanceof PyBytes;
    }

    private void dict(Map<?, ?> map, int indent, int allowance, int level) {
        out.append('{');
        List<@Nullable Object> keys = SafeKey.sorted(Py.list(map));
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                newline(indent + 1);
            }
            String key = new SortedRepr(open).of(keys.get(i));
            out.append(key).append(": ");
            boolean last = i == keys.size() - 1;
            int column = indent + 1 + Texts.length(key) + 2;
            write(SortedRepr.valueOf(map, keys.get(i)), column, last ? allowance : 1, level);
        }
        out.append('}');
    }

    private void items(String start, Iterable<?> values, String end, int indent, int allowance, int level) {
        out.append(start);
        Iterator<@Nullable Object> items = Py.iterate(values);
        boolean later = false;
        while (items.hasNext()) {
            Object item = items.next();
            if (later) {
                newline(indent + 1);
            }
            write(item, indent + 1, items.hasNext() ? 1 : allowance + end.length(), level);
            later = true;
        }
        out.append(end);
    }

    private void newline(int column) {
        out.append(",\n").append(" ".repeat(column));
    }

    static String recursion(Object value) {
        return "<Recursion on " + Py.typeName(value) + " with id=" + System.identityHashCode(value) + ">";
    }
}
