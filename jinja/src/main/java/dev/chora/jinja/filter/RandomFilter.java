package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Subscript;
import dev.chora.jinja.python.Undefined;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** {@code random}: any one item of a sequence; undefined when there is none. */
final class RandomFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("do_random", "context", "seq");

    private final RandomGenerator source;

    RandomFilter(RandomGenerator source) {
        this.source = source;
    }

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        long length = Py.length(value);
        if (length == 0) {
            return Undefined.ofHint(evaluation.environment().undefinedKind(), "No random item, sequence was empty.");
        }
        return Subscript.item(value, source.nextLong(length));
    }
}
