package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Sorting;
import dev.chora.jinja.python.Subscript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code dictsort(case_sensitive=false, by='key', reverse=false)}: the pairs of a dict, sorted. */
final class DictSortFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_dictsort", "value")
            .with("case_sensitive", false)
            .with("by", "key")
            .with("reverse", false);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        boolean byKey = Py.equal(given[1], "key");
        if (!byKey && !Py.equal(given[1], "value")) {
            throw new TemplateException(
                    ErrorKind.FILTER_ARGUMENT_ERROR, "You can only sort by either \"key\" or \"value\"");
        }
        List<@Nullable Object> pairs = Py.list(Texts.call(evaluation, value, "items"));
        KeyGetter getter = new KeyGetter(evaluation, null, !Py.truth(given[0]), null);
        List<@Nullable Object> keys = new ArrayList<>(pairs.size());
        for (Object pair : pairs) {
            keys.add(getter.get(Subscript.item(pair, byKey ? 0L : 1L)));
        }
        return Sorting.sorted(pairs, keys, Py.index(given[2]) != 0);
    }
}
