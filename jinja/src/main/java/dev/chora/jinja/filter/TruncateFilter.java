package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Slices;
import dev.chora.jinja.python.Subscript;
import org.jspecify.annotations.Nullable;

/**
 * {@code truncate(length=255, killwords=false, end='...', leeway=none)}: text that is longer by more than the leeway
 * (5 unless given) is cut to the length, end included, at a word's end or anywhere.
 */
final class TruncateFilter implements Filter {
    private static final long DEFAULT_LEEWAY = 5;
    private static final Parameters PARAMETERS = Parameters.ofContext("do_truncate", "env", "s")
            .with("length", 255L)
            .with("killwords", false)
            .with("end", "...")
            .with("leeway", null);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        Object length = given[0];
        Object end = given[2];
        Object leeway = given[3] == null ? (Object) DEFAULT_LEEWAY : given[3];
        Object endLength = Py.length(end);
        check(Py.compare(length, endLength, Comparison.GE), "length >= " + endLength, length);
        check(Py.compare(leeway, 0L, Comparison.GE), "leeway >= 0", leeway);
        if (Py.compare(Py.length(value), Arithmetic.add(length, leeway), Comparison.LE)) {
            return value;
        }
        Object kept = Slices.slice(value, null, Arithmetic.subtract(length, endLength), null);
        if (!Py.truth(given[1])) {
            kept = Subscript.item(Texts.call(evaluation, kept, "rsplit", " ", 1L), 0L);
        }
        return Arithmetic.add(kept, end);
    }

    private static void check(boolean holds, String expected, @Nullable Object got) {
        if (!holds) {
            throw new TemplateException(ErrorKind.ASSERTION_ERROR, "expected " + expected + ", got " + Py.str(got));
        }
    }
}
