package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Test;
import dev.chora.jinja.filter.Parameters;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code odd}, {@code even} and {@code divisibleby(num)}: Python's {@code %}, which also formats strings. */
final class DivisibleTest implements Test {
    private final Parameters parameters;
    private final boolean fixed;
    private final long remainder;

    DivisibleTest(String name) {
        fixed = !name.equals("divisibleby");
        remainder = name.equals("odd") ? 1 : 0;
        parameters = fixed
                ? Parameters.ofValue("test_" + name, "value")
                : Parameters.ofValue("test_divisibleby", "value", "num");
    }

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = parameters.bind(value, arguments);
        Object divisor = fixed ? (Object) 2L : given[0];
        return Py.equal(
                Arithmetic.modulo(value, divisor, evaluation.environment().limits()), remainder);
    }
}
