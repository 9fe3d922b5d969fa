package dev.chora.jinja.filter;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.Test;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import org.jspecify.annotations.Nullable;

/** Filters and tests that are named by a value while the template runs, as in {@code map('upper')}. */
final class Named {
    private Named() {}

    /**
     * The filter of this name.
     *
     * @throws TemplateException a {@code TemplateRuntimeError} when there is none
     */
    static Filter filter(Evaluation evaluation, @Nullable Object name) {
        Filter filter =
                Py.isString(name) && name != null ? evaluation.environment().filter(Py.text(name)) : null;
        if (filter == null) {
            throw unknown("filter", name);
        }
        return filter;
    }

    /**
     * The test of this name.
     *
     * @throws TemplateException a {@code TemplateRuntimeError} when there is none
     */
    static Test test(Evaluation evaluation, @Nullable Object name) {
        Test test = Py.isString(name) && name != null ? evaluation.environment().test(Py.text(name)) : null;
        if (test == null) {
            throw unknown("test", name);
        }
        return test;
    }

    private static TemplateException unknown(String kind, @Nullable Object name) {
        Py.requireHashable(name);
        String message = "No " + kind + " named " + (name instanceof Undefined ? "Undefined" : Py.repr(name)) + ".";
        if (name instanceof Undefined undefined) {
            message += " (" + undefined.message() + "; did you forget to quote the callable name?)";
        }
        return new TemplateException(ErrorKind.TEMPLATE_RUNTIME_ERROR, message);
    }
}
