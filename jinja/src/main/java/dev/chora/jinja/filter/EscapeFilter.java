package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Html;
import org.jspecify.annotations.Nullable;

/** {@code escape} and {@code e}: HTML's special characters replaced, once. */
final class EscapeFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("escape", "s");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        return Html.escape(value);
    }
}
