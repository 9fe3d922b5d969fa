package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyRange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code flatten}: nested lists become one. It stops at the first None, as the original does. */
final class Flatten {
    private static final int MOST_DEPTH = 900;

    private Flatten() {}

    static Object apply(Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("flatten", "mylist").with("levels", null).bind(arguments);
        return flatten(values[0], values[1], 0);
    }

    /** @param levels how many levels to take away; null for all */
    static List<@Nullable Object> flatten(@Nullable Object list, @Nullable Object levels, int depth) {
        if (depth > MOST_DEPTH) {
            throw new TemplateException(ErrorKind.RECURSION_ERROR, "maximum recursion depth exceeded");
        }
        Guard.work(1);
        List<@Nullable Object> flat = new ArrayList<>();
        Iterator<@Nullable Object> items = Py.iterate(list);
        while (items.hasNext()) {
            Object item = items.next();
            if (item == null || Py.equal(item, "None") || Py.equal(item, "null")) {
                break;
            }
            if (!isSequence(item)) {
                flat.add(item);
            } else if (levels == null) {
                List<@Nullable Object> inner = flatten(item, null, depth + 1);
                Guard.work(inner.size() / 8);
                flat.addAll(inner);
            } else if (Py.compare(levels, 1L, Comparison.GE)) {
                flat.addAll(flatten(item, Calls.integer(levels).longValue() - 1, depth + 1));
            } else {
                flat.add(item);
            }
        }
        return flat;
    }

    private static boolean isSequence(Object item) {
        return item instanceof List<?> || item instanceof PyRange;
    }
}
