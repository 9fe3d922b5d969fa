package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import org.jspecify.annotations.Nullable;

/** {@code forceescape}: escapes even what is escaped already. */
final class ForceEscapeFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_forceescape", "value");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        String html = value instanceof PyObject object ? object.html() : null;
        String escaped = Html.escapeText(html != null ? html : Py.str(value));
        Texts.made(evaluation, escaped.length());
        return new Markup(escaped);
    }
}
