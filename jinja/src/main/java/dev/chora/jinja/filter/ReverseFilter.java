package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyGenerator;
import dev.chora.jinja.python.Slices;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code reverse}: a string backwards, or an iterator over the items from the last to the first. */
final class ReverseFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_reverse", "value");

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        if (Py.isString(value)) {
            return Slices.slice(value, null, null, -1L);
        }
        PyGenerator reversed = Backwards.object(value);
        if (reversed != null) {
            return reversed;
        }
        if (!Py.isIterable(value)) {
            throw new TemplateException(ErrorKind.FILTER_ARGUMENT_ERROR, "argument must be iterable");
        }
        List<@Nullable Object> items = Py.list(value);
        Collections.reverse(items);
        return items;
    }
}
