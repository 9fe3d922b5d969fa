package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code items}: the pairs of a mapping; none of something undefined. */
final class ItemsFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_items", "value");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        return new Pairs(evaluation, value).generator("do_items");
    }

    private static final class Pairs extends Lazy {
        private final Evaluation evaluation;
        private final @Nullable Object mapping;
        private @Nullable Iterator<@Nullable Object> pairs;

        Pairs(Evaluation evaluation, @Nullable Object mapping) {
            this.evaluation = evaluation;
            this.mapping = mapping;
        }

        @Override
        boolean advance() {
            if (mapping instanceof Undefined) {
                return false;
            }
            if (!(mapping instanceof Map<?, ?>)) {
                throw TemplateException.typeError("Can only get item pairs from a mapping.");
            }
            if (pairs == null) {
                pairs = Py.iterate(Texts.call(evaluation, mapping, "items"));
            }
            return pairs.hasNext() && give(pairs.next());
        }
    }
}
