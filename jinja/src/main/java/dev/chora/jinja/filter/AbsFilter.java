package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Numbers;
import org.jspecify.annotations.Nullable;

/** {@code abs}: Python's {@code abs}. */
final class AbsFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("abs", "x");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        return Numbers.abs(value);
    }
}
