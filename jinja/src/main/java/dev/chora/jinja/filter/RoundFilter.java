package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Numbers;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code round(precision=0, method='common')}: halves to even, or up ({@code ceil}) or down ({@code floor}). */
final class RoundFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("do_round", "value").with("precision", 0L).with("method", "common");

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        Object precision = given[0];
        Py.requireHashable(given[1]);
        String method = given[1] != null && Py.isString(given[1]) ? Py.text(given[1]) : "";
        return switch (method) {
            case "common" -> Numbers.round(value, precision == null ? null : (Long) Py.index(precision));
            case "ceil", "floor" ->
                scaled(
                        value,
                        precision,
                        method.equals("ceil"),
                        evaluation.environment().limits());
            default ->
                throw new TemplateException(ErrorKind.FILTER_ARGUMENT_ERROR, "method must be common, ceil or floor");
        };
    }

    private static @Nullable Object scaled(
            @Nullable Object value, @Nullable Object precision, boolean up, Limits limits) {
        Object moved = Arithmetic.multiply(value, Arithmetic.power(10L, precision, limits), limits);
        return Arithmetic.divide(whole(moved, up), Arithmetic.power(10L, precision, limits));
    }

    /** {@code math.ceil} or {@code math.floor}. */
    private static Object whole(@Nullable Object number, boolean up) {
        if (number instanceof Double d) {
            double rounded = up ? Math.ceil(d) : Math.floor(d);
            if (Double.isNaN(rounded)) {
                throw TemplateException.valueError("cannot convert float NaN to integer");
            }
            if (Double.isInfinite(rounded)) {
                throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "cannot convert float infinity to integer");
            }
            return Math.abs(rounded) < 1e18
                    ? (Object) (long) rounded
                    : Values.integer(new BigDecimal(rounded).toBigInteger());
        }
        if (Py.isInt(number)) {
            return Numbers.toInt(number);
        }
        throw TemplateException.typeError("must be real number, not " + Py.typeName(number));
    }
}
