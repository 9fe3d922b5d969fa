package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import org.jspecify.annotations.Nullable;

/** {@code pprint}: Python's {@code pprint.pformat}. */
final class PprintFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_pprint", "value");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        String text = new PrettyPrinter(evaluation).format(value);
        Texts.made(evaluation, text.length());
        return text;
    }
}
