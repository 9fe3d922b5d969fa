package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.Limits;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code join(d='', attribute=none)}: the texts of the items with a delimiter between. */
final class JoinFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("sync_do_join", "eval_ctx", "value")
            .with("d", "")
            .with("attribute", null);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        Object delimiter = given[0];
        KeyGetter getter = given[1] == null ? null : new KeyGetter(evaluation, given[1], false, null);
        if (!evaluation.autoescape()) {
            return plain(evaluation, value, Py.str(delimiter), getter);
        }
        boolean safe = Texts.hasHtml(delimiter);
        List<@Nullable Object> items = new ArrayList<>();
        for (Iterator<@Nullable Object> all = Py.iterate(value); all.hasNext(); ) {
            Object item = getter == null ? all.next() : getter.get(all.next());
            safe |= Texts.hasHtml(item);
            items.add(item);
        }
        return safe ? escaped(evaluation, items, delimiter) : plain(evaluation, items, Py.str(delimiter), null);
    }

    private static String plain(
            Evaluation evaluation, @Nullable Object value, String delimiter, @Nullable KeyGetter getter) {
        StringBuilder out = new StringBuilder();
        Limits limits = evaluation.environment().limits();
        boolean later = false;
        for (Iterator<@Nullable Object> items = Py.iterate(value); items.hasNext(); later = true) {
            Object item = getter == null ? items.next() : getter.get(items.next());
            if (later) {
                out.append(delimiter);
            }
            out.append(item instanceof String text ? text : Py.str(item));
            Guard.length(out.length(), limits);
        }
        Texts.made(evaluation, out.length());
        return out.toString();
    }

    private static Markup escaped(Evaluation evaluation, List<@Nullable Object> items, @Nullable Object delimiter) {
        String between = Html.escape(delimiter).text();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : between).append(Html.escape(items.get(i)).text());
        }
        Texts.made(evaluation, out.length());
        return new Markup(out.toString());
    }
}
