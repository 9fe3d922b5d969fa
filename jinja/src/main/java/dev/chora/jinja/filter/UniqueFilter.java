package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PySet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code unique(case_sensitive=false, attribute=none)}: each item once, where it first comes. */
final class UniqueFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("sync_do_unique", "environment", "value")
            .with("case_sensitive", false)
            .with("attribute", null);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        return new Distinct(evaluation, value, given).generator("sync_do_unique");
    }

    private static final class Distinct extends Lazy {
        private final Evaluation evaluation;
        private final @Nullable Object value;
        private final @Nullable Object[] given;
        private final PySet seen = new PySet();
        private @Nullable Iterator<@Nullable Object> items;
        private @Nullable KeyGetter getter;

        Distinct(Evaluation evaluation, @Nullable Object value, @Nullable Object[] given) {
            this.evaluation = evaluation;
            this.value = value;
            this.given = given;
        }

        @Override
        boolean advance() {
            if (items == null || getter == null) {
                getter = new KeyGetter(evaluation, given[1], !Py.truth(given[0]), null);
                items = Py.iterate(value);
            }
            while (items.hasNext()) {
                Object item = items.next();
                evaluation.charge(1);
                Object key = getter.get(item);
                Py.requireHashable(key);
                if (seen.add(key)) {
                    return give(item);
                }
            }
            return false;
        }
    }
}
