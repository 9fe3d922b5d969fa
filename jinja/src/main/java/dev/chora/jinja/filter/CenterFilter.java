package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import org.jspecify.annotations.Nullable;

/** {@code center(width=80)}: the text in the middle of a field. */
final class CenterFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("do_center", "value").with("width", 80L);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        Object width = PARAMETERS.bind(value, arguments)[0];
        return Texts.call(evaluation, Texts.soft(value), "center", width);
    }
}
