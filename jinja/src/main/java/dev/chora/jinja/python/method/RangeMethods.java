package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of range. */
final class RangeMethods extends Methods {
    static final RangeMethods METHODS = new RangeMethods();

    private RangeMethods() {
        super(Set.of("count", "index"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        Object value = Args.one("range." + name, arguments);
        long index = ((PyRange) self).indexOf(value);
        if (name.equals("count")) {
            return index >= 0 ? 1L : 0L;
        }
        if (index < 0) {
            throw TemplateException.valueError(
                    Py.isInt(value) ? Py.repr(value) + " is not in range" : "sequence.index(x): x not in sequence");
        }
        return index;
    }
}
