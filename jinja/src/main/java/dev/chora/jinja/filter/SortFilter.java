package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Sorting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sort(reverse=false, case_sensitive=false, attribute=none)}: a new sorted list; the sort is stable. */
final class SortFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("do_sort", "environment", "value")
            .with("reverse", false)
            .with("case_sensitive", false)
            .with("attribute", null);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        // Python takes this one for a number, whatever else counts as true.
        boolean reverse = Py.index(given[0]) != 0;
        List<@Nullable Object> items = Py.list(value);
        KeyGetter[] getters = KeyGetter.severally(evaluation, given[2], !Py.truth(given[1]));
        List<@Nullable Object> keys = getters.length == 1 ? single(items, getters[0]) : several(items, getters);
        return Sorting.sorted(items, keys, reverse);
    }

    /**
     * Jinja2 compares lists of keys, even of a single one. Lists find out which keys are equal before they ask which is
     * less, so that two None or two dicts do not fail. Strings and ints sort the same without the list.
     */
    private static List<@Nullable Object> single(List<@Nullable Object> items, KeyGetter getter) {
        List<@Nullable Object> keys = new ArrayList<>(items.size());
        boolean strings = true;
        boolean ints = true;
        for (Object item : items) {
            Object key = getter.get(item);
            strings &= key instanceof String;
            ints &= key instanceof Long;
            keys.add(key);
        }
        if (!strings && !ints) {
            for (int i = 0; i < keys.size(); i++) {
                List<@Nullable Object> list = new ArrayList<>(1);
                list.add(keys.get(i));
                keys.set(i, list);
            }
        }
        return keys;
    }

    private static List<@Nullable Object> several(List<@Nullable Object> items, KeyGetter[] getters) {
        List<@Nullable Object> keys = new ArrayList<>(items.size());
        for (Object item : items) {
            List<@Nullable Object> parts = new ArrayList<>(getters.length);
            for (KeyGetter getter : getters) {
                parts.add(getter.get(item));
            }
            keys.add(parts);
        }
        return keys;
    }
}
