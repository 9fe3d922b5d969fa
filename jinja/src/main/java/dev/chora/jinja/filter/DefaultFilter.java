package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import org.jspecify.annotations.Nullable;

/** {@code default(default_value='', boolean=false)} and {@code d}: stands in for undefined, or for all that is false. */
final class DefaultFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("do_default", "value").with("default_value", "").with("boolean", false);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        boolean undefined = value instanceof Undefined;
        if (arguments.keywordCount() == 0 && arguments.size() == 1) {
            return undefined ? arguments.get(0) : value;
        }
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        return undefined || (Py.truth(given[1]) && !Py.truth(value)) ? given[0] : value;
    }
}
