package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Numbers;
import org.jspecify.annotations.Nullable;

/** {@code float(default=0.0)}: Python's {@code float}, or the default. */
final class FloatFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("do_float", "value").with("default", 0.0);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        try {
            return Numbers.toFloat(value);
        } catch (TemplateException e) {
            if (e.kind() == ErrorKind.TYPE_ERROR || e.kind() == ErrorKind.VALUE_ERROR) {
                return given[0];
            }
            throw e;
        }
    }
}
