package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code first}: the first item; undefined when there is none. */
final class FirstFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("sync_do_first", "environment", "seq");

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        Iterator<@Nullable Object> items = Py.iterate(value);
        return items.hasNext()
                ? items.next()
                : Undefined.ofHint(evaluation.environment().undefinedKind(), "No first item, sequence was empty.");
    }
}
