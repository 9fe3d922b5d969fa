package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code sum(attribute=none, start=0)}: Python's {@code sum}, which refuses a string to start with. */
final class SumFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("sync_do_sum", "environment", "iterable")
            .with("attribute", null)
            .with("start", 0L);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        KeyGetter getter = new KeyGetter(evaluation, given[0], false, null);
        Iterator<@Nullable Object> items = Py.iterate(value);
        Object total = given[1];
        if (Py.isString(total)) {
            throw TemplateException.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        if (total instanceof PyBytes) {
            throw TemplateException.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
        }
        while (items.hasNext()) {
            total = Arithmetic.add(total, getter.get(items.next()));
            long length = Py.lengthOrMinusOne(total);
            evaluation.charge(length > 100 ? length / 100 : 0);
        }
        return total;
    }
}
