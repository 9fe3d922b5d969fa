package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code min} and {@code max}, each with {@code case_sensitive=false, attribute=none}: the first of the extreme items. */
final class ExtremeFilter implements Filter {
    private final Comparison better;
    private final Parameters parameters;

    private ExtremeFilter(String function, Comparison better) {
        this.better = better;
        this.parameters = Parameters.ofContext(function, "environment", "value")
                .with("case_sensitive", false)
                .with("attribute", null);
    }

    static ExtremeFilter min() {
        return new ExtremeFilter("do_min", Comparison.LT);
    }

    static ExtremeFilter max() {
        return new ExtremeFilter("do_max", Comparison.GT);
    }

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = parameters.bind(value, arguments);
        Iterator<@Nullable Object> items = Py.iterate(value);
        if (!items.hasNext()) {
            return Undefined.ofHint(
                    evaluation.environment().undefinedKind(), "No aggregated item, sequence was empty.");
        }
        KeyGetter getter = new KeyGetter(evaluation, given[1], !Py.truth(given[0]), null);
        Object best = items.next();
        Object bestKey = getter.get(best);
        while (items.hasNext()) {
            Object item = items.next();
            Object key = getter.get(item);
            if (Py.compare(key, bestKey, better)) {
                best = item;
                bestKey = key;
            }
        }
        return best;
    }
}
