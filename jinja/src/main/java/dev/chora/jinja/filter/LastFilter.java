package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code last}: the last item of what can be read backwards; undefined when there is none. */
final class LastFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("do_last", "environment", "seq");

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        Iterator<@Nullable Object> items = Backwards.iterator(value);
        if (items == null) {
            throw TemplateException.typeError("'" + Py.typeName(value) + "' object is not reversible");
        }
        if (items.hasNext()) {
            Object last = items.next();
            return value instanceof Markup && last instanceof String text ? new Markup(text) : last;
        }
        return Undefined.ofHint(evaluation.environment().undefinedKind(), "No last item, sequence was empty.");
    }
}
