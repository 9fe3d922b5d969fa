package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Test;
import dev.chora.jinja.filter.Parameters;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code in(seq)}: Python's {@code in}. */
final class InTest implements Test {
    private static final Parameters PARAMETERS = Parameters.ofValue("test_in", "value", "seq");

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        return Py.contains(PARAMETERS.bind(value, arguments)[0], value);
    }
}
