package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code batch(linecount, fill_with=none)}: lists of so many items each, the last one filled up. */
final class BatchFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("do_batch", "value", "linecount").with("fill_with", null);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        return new Batches(evaluation, value, given[0], given[1]).generator("do_batch");
    }

    private static final class Batches extends Lazy {
        private final Evaluation evaluation;
        private final @Nullable Object value;
        private final @Nullable Object count;
        private final @Nullable Object fill;
        private @Nullable Iterator<@Nullable Object> items;
        private List<@Nullable Object> batch = new ArrayList<>();

        Batches(Evaluation evaluation, @Nullable Object value, @Nullable Object count, @Nullable Object fill) {
            this.evaluation = evaluation;
            this.value = value;
            this.count = count;
            this.fill = fill;
        }

        @Override
        boolean advance() {
            if (items == null) {
                items = Py.iterate(value);
            }
            while (items.hasNext()) {
                Object item = items.next();
                if (Py.equal((long) batch.size(), count)) {
                    evaluation.charge(4);
                    List<@Nullable Object> full = batch;
                    batch = new ArrayList<>();
                    batch.add(item);
                    return give(full);
                }
                batch.add(item);
            }
            return !batch.isEmpty() && give(last());
        }

        private List<@Nullable Object> last() {
            List<@Nullable Object> last = batch;
            batch = new ArrayList<>();
            Object size = (long) last.size();
            if (fill != null && Py.compare(size, count, Comparison.LT)) {
                List<@Nullable Object> one = new ArrayList<>();
                one.add(fill);
                Object missing = Arithmetic.subtract(count, size);
                last.addAll(Py.list(Arithmetic.multiply(
                        one, missing, evaluation.environment().limits())));
            }
            return last;
        }
    }
}
