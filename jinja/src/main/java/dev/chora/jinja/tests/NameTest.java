package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Environment;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Test;
import dev.chora.jinja.filter.Parameters;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code filter} and {@code test}: whether the environment has one of that name. */
final class NameTest implements Test {
    private final String kind;

    NameTest(String kind) {
        this.kind = kind;
    }

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        if (!arguments.isEmpty()) {
            Parameters.ofContext("test_" + kind, "env", "value").bind(value, arguments);
        }
        Py.requireHashable(value);
        if (value == null || !Py.isString(value)) {
            return false;
        }
        Environment environment = evaluation.environment();
        String name = Py.text(value);
        return kind.equals("filter") ? environment.filter(name) != null : environment.test(name) != null;
    }
}
