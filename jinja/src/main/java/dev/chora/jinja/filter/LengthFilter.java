package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code length} and {@code count}: Python's {@code len}. */
final class LengthFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("len", "obj");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        return Py.length(value);
    }
}
