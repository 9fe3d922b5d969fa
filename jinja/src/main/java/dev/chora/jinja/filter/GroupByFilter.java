package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyNamedTuple;
import dev.chora.jinja.python.Sorting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code groupby(attribute, default=none, case_sensitive=false)}: the items sorted by an attribute, then pairs of
 * {@code grouper} and {@code list} for the runs with the same one.
 */
final class GroupByFilter implements Filter {
    private static final String[] FIELDS = {"grouper", "list"};
    private static final Parameters PARAMETERS = Parameters.ofContext(
                    "sync_do_groupby", "environment", "value", "attribute")
            .with("default", null)
            .with("case_sensitive", false);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        boolean caseSensitive = Py.truth(given[2]);
        KeyGetter getter = new KeyGetter(evaluation, given[0], !caseSensitive, given[1]);
        KeyGetter shown = new KeyGetter(evaluation, given[0], false, given[1]);
        List<@Nullable Object> sorted = sort(Py.list(value), getter);
        List<@Nullable Object> groups = new ArrayList<>();
        List<@Nullable Object> group = new ArrayList<>();
        Object current = null;
        for (Object item : sorted) {
            Object key = getter.get(item);
            if (group.isEmpty() || !Py.equal(key, current)) {
                current = key;
                group = new ArrayList<>();
                groups.add(PyNamedTuple.of(FIELDS, shown.get(item), group));
            }
            group.add(item);
        }
        return groups;
    }

    private static List<@Nullable Object> sort(List<@Nullable Object> items, KeyGetter getter) {
        List<@Nullable Object> keys = new ArrayList<>(items.size());
        for (Object item : items) {
            keys.add(getter.get(item));
        }
        return Sorting.sorted(items, keys, false);
    }
}
