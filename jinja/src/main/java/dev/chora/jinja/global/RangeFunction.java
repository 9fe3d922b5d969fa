package dev.chora.jinja.global;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyRange;

/** {@code range([start,] stop[, step])}, of at most 100,000 numbers as in Jinja2's sandbox. */
final class RangeFunction extends NamedFunction {
    private static final long MAX_RANGE = 100_000;

    RangeFunction() {
        super("safe_range");
    }

    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        if (arguments.keywordCount() > 0) {
            throw TemplateException.typeError(
                    "safe_range() got an unexpected keyword argument '" + arguments.keywordName(0) + "'");
        }
        int size = arguments.size();
        if (size < 1 || size > 3) {
            throw TemplateException.typeError("range expected at " + (size < 1 ? "least 1" : "most 3") + " argument"
                    + (size < 1 ? "" : "s") + ", got " + size);
        }
        long first = Py.index(arguments.get(0));
        long second = size > 1 ? Py.index(arguments.get(1)) : first;
        long step = size > 2 ? Py.index(arguments.get(2)) : 1;
        if (step == 0) {
            throw TemplateException.valueError("range() arg 3 must not be zero");
        }
        PyRange range = new PyRange(size > 1 ? first : 0, second, step);
        if (range.length() > MAX_RANGE) {
            throw new TemplateException(
                    ErrorKind.OVERFLOW_ERROR,
                    "Range too big. The sandbox blocks ranges larger than MAX_RANGE (" + MAX_RANGE + ").");
        }
        return range;
    }
}
