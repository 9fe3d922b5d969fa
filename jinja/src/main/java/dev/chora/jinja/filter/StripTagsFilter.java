package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import org.jspecify.annotations.Nullable;

/** {@code striptags}: tags and comments gone, white space collapsed, entities replaced. */
final class StripTagsFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_striptags", "value");

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        String html = value instanceof PyObject object ? object.html() : null;
        return Texts.call(evaluation, new Markup(html != null ? html : Py.str(value)), "striptags");
    }
}
