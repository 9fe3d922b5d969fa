package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.Test;
import dev.chora.jinja.python.Py;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code select}, {@code reject}, {@code selectattr} and {@code rejectattr}: the items that pass a test, or fail it. */
final class SelectFilter implements Filter {
    private final boolean wanted;
    private final boolean ofAttribute;

    /**
     * One of the four.
     *
     * @param wanted what the test of an item to keep must give
     * @param ofAttribute whether the first argument names an attribute to test instead of the item
     */
    SelectFilter(boolean wanted, boolean ofAttribute) {
        this.wanted = wanted;
        this.ofAttribute = ofAttribute;
    }

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        return new Selected(evaluation, value, arguments).generator("select_or_reject");
    }

    private final class Selected extends Lazy {
        private final Evaluation evaluation;
        private final @Nullable Object value;
        private final Arguments arguments;
        private final int testAt = ofAttribute ? 1 : 0;
        private @Nullable Iterator<@Nullable Object> items;
        private @Nullable KeyGetter getter;
        private @Nullable Test test;
        private Arguments testArguments = Arguments.NONE;

        Selected(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
            this.evaluation = evaluation;
            this.value = value;
            this.arguments = arguments;
        }

        @Override
        boolean advance() {
            if (items == null) {
                if (!Py.truth(value)) {
                    return false;
                }
                prepare();
                items = Py.iterate(value);
            }
            while (items.hasNext()) {
                Object item = items.next();
                evaluation.charge(1);
                if (passes(getter == null ? item : getter.get(item)) == wanted) {
                    return give(item);
                }
            }
            return false;
        }

        private void prepare() {
            if (ofAttribute) {
                if (arguments.size() == 0) {
                    throw new TemplateException(
                            ErrorKind.FILTER_ARGUMENT_ERROR, "Missing parameter for attribute name");
                }
                getter = new KeyGetter(evaluation, arguments.get(0), false, null);
            }
            testArguments = arguments.skip(testAt + 1);
        }

        private boolean passes(@Nullable Object tested) {
            if (arguments.size() <= testAt) {
                return Py.truth(tested);
            }
            if (test == null) {
                test = Named.test(evaluation, arguments.get(testAt));
            }
            return test.test(evaluation, tested, testArguments);
        }
    }
}
