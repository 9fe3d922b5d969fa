package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import org.jspecify.annotations.Nullable;

/** {@code safe}: the value's text as HTML that needs no escaping. */
final class SafeFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_mark_safe", "value");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        if (value instanceof Markup) {
            return value;
        }
        String html = value instanceof PyObject object ? object.html() : null;
        return new Markup(html != null ? html : Py.str(value));
    }
}
