package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code list}: a new list of the items; of a string, its characters. */
final class ListFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("sync_do_list", "value");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        // Characters become objects of their own: a long string costs many times its size.
        evaluation.charge(Py.isString(value) ? 2 * Py.length(value) : 0);
        return Py.list(value);
    }
}
