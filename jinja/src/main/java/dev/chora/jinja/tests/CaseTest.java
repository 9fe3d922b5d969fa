package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Test;
import dev.chora.jinja.filter.Parameters;
import dev.chora.jinja.python.Attributes;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code lower} and {@code upper}: whether the value's text has letters, all of that case. */
final class CaseTest implements Test {
    private final String letterCase;

    CaseTest(String letterCase) {
        this.letterCase = letterCase;
    }

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        if (!arguments.isEmpty()) {
            Parameters.ofValue("test_" + letterCase, "value").bind(value, arguments);
        }
        return Py.truth(Attributes.call(Py.str(value), "is" + letterCase, evaluation, Arguments.NONE));
    }
}
