package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Test;
import dev.chora.jinja.filter.Parameters;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code sameas(other)}: Python's {@code is}. */
final class SameTest implements Test {
    private static final Parameters PARAMETERS = Parameters.ofValue("test_sameas", "value", "other");

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        return Py.same(value, PARAMETERS.bind(value, arguments)[0]);
    }
}
