package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code slice(slices, fill_with=none)}: so many lists of about equal length, the shorter ones filled up. */
final class SliceFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("sync_do_slice", "value", "slices").with("fill_with", null);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        return new Columns(evaluation, value, given[0], given[1]).generator("sync_do_slice");
    }

    private static final class Columns extends Lazy {
        private final Evaluation evaluation;
        private final @Nullable Object value;
        private final @Nullable Object slices;
        private final @Nullable Object fill;
        private @Nullable List<@Nullable Object> items;
        private long count;
        private long done;
        private int start;

        Columns(Evaluation evaluation, @Nullable Object value, @Nullable Object slices, @Nullable Object fill) {
            this.evaluation = evaluation;
            this.value = value;
            this.slices = slices;
            this.fill = fill;
        }

        @Override
        boolean advance() {
            if (items == null) {
                items = Py.list(value);
                // Division first: that is where Python refuses zero and other types.
                Arithmetic.floorDivide((long) items.size(), slices);
                count = Py.index(slices);
            }
            if (done >= count) {
                return false;
            }
            evaluation.charge(2);
            boolean longer = done < items.size() % count;
            int end = start + (int) (items.size() / count) + (longer ? 1 : 0);
            List<@Nullable Object> column = new ArrayList<>(items.subList(start, end));
            if (fill != null && !longer) {
                column.add(fill);
            }
            start = end;
            done++;
            return give(column);
        }
    }
}
