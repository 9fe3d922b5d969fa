package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import org.jspecify.annotations.Nullable;

/** {@code string}: the text of a value; safe HTML stays safe. */
final class StringFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("soft_str", "s");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        return Texts.soft(value);
    }
}
