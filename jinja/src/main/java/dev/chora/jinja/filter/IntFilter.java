package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Numbers;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code int(default=0, base=10)}: Python's {@code int}, then that of the value as a float, then the default. */
final class IntFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("do_int", "value").with("default", 0L).with("base", 10L);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        if (value instanceof Long) {
            return value;
        }
        try {
            return Py.isString(value) ? Numbers.toInt(value, Py.index(given[1])) : Numbers.toInt(value);
        } catch (TemplateException e) {
            if (e.kind() != ErrorKind.TYPE_ERROR && e.kind() != ErrorKind.VALUE_ERROR) {
                throw e;
            }
            return throughFloat(value, given[0]);
        }
    }

    private static @Nullable Object throughFloat(@Nullable Object value, @Nullable Object otherwise) {
        try {
            return Numbers.toInt(Numbers.toFloat(value));
        } catch (TemplateException e) {
            ErrorKind kind = e.kind();
            if (kind == ErrorKind.TYPE_ERROR || kind == ErrorKind.VALUE_ERROR || kind == ErrorKind.OVERFLOW_ERROR) {
                return otherwise;
            }
            throw e;
        }
    }
}
