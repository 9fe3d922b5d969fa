package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import org.jspecify.annotations.Nullable;

/** {@code escape} and {@code e}: HTML's special characters replaced, once. */
final class EscapeFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("escape", "s");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        Markup escaped = Html.escape(value);
        Texts.made(evaluation, escaped.text().length());
        return escaped;
    }
}
