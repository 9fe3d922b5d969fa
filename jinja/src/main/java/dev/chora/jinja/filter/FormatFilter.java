package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyTuple;
import org.jspecify.annotations.Nullable;

/** {@code format(*args, **kwargs)}: Python's {@code %} formatting. */
final class FormatFilter implements Filter {
    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        int positional = arguments.size();
        int keywords = arguments.keywordCount();
        if (positional > 0 && keywords > 0) {
            throw new TemplateException(
                    ErrorKind.FILTER_ARGUMENT_ERROR, "can't handle positional and keyword arguments at the same time");
        }
        Object format = Texts.soft(value);
        return Arithmetic.modulo(
                format,
                keywords > 0 ? named(arguments) : positional(arguments),
                evaluation.environment().limits());
    }

    private static PyTuple positional(Arguments arguments) {
        @Nullable Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i);
        }
        return PyTuple.of(values);
    }

    private static PyDict named(Arguments arguments) {
        PyDict values = new PyDict(arguments.keywordCount());
        for (int i = 0; i < arguments.keywordCount(); i++) {
            values.put(arguments.keywordName(i), arguments.keywordValue(i));
        }
        return values;
    }
}
