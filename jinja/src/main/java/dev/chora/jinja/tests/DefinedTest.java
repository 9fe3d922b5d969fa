package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Test;
import dev.chora.jinja.filter.Parameters;
import dev.chora.jinja.python.Undefined;
import org.jspecify.annotations.Nullable;

/** {@code defined} and {@code undefined}. */
final class DefinedTest implements Test {
    private final boolean defined;

    DefinedTest(boolean defined) {
        this.defined = defined;
    }

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        if (!arguments.isEmpty()) {
            Parameters.ofValue(defined ? "test_defined" : "test_undefined", "value")
                    .bind(value, arguments);
        }
        return value instanceof Undefined != defined;
    }
}
