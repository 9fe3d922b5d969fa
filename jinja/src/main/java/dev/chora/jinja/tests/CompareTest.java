package dev.chora.jinja.tests;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.Test;
import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** The comparison operators as tests, under all their names. */
final class CompareTest implements Test {
    private final String function;
    private final Comparison comparison;

    /** A test that is this function of Python's {@code operator}. */
    CompareTest(String function, Comparison comparison) {
        this.function = function;
        this.comparison = comparison;
    }

    @Override
    public boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        if (arguments.keywordCount() > 0) {
            throw TemplateException.typeError(function + "() takes no keyword arguments");
        }
        if (arguments.size() != 1) {
            throw TemplateException.typeError(function + " expected 2 arguments, got " + (arguments.size() + 1));
        }
        return Py.compare(value, arguments.get(0), comparison);
    }
}
