package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code map(filter, ...)} or {@code map(attribute=..., default=none)}: each item filtered, or an attribute of each. */
final class MapFilter implements Filter {
    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        return new Mapped(evaluation, value, arguments).generator("sync_do_map");
    }

    private static final class Mapped extends Lazy {
        private final Evaluation evaluation;
        private final @Nullable Object value;
        private final Arguments arguments;
        private @Nullable Iterator<@Nullable Object> items;
        private @Nullable KeyGetter getter;
        private @Nullable Filter filter;
        private Arguments filterArguments = Arguments.NONE;

        Mapped(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
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
                getter = getter();
                items = Py.iterate(value);
            }
            if (!items.hasNext()) {
                return false;
            }
            Object item = items.next();
            evaluation.charge(1);
            return give(getter != null ? getter.get(item) : filter().apply(evaluation, item, filterArguments));
        }

        /** The attribute to read; null when a filter is named instead. */
        private @Nullable KeyGetter getter() {
            int attribute = arguments.keyword("attribute");
            if (arguments.size() > 0) {
                filterArguments = arguments.skip(1);
                return null;
            }
            if (attribute < 0) {
                throw new TemplateException(ErrorKind.FILTER_ARGUMENT_ERROR, "map requires a filter argument");
            }
            Object missing = null;
            for (int i = 0; i < arguments.keywordCount(); i++) {
                String name = arguments.keywordName(i);
                if (name.equals("default")) {
                    missing = arguments.keywordValue(i);
                } else if (i != attribute) {
                    throw new TemplateException(
                            ErrorKind.FILTER_ARGUMENT_ERROR, "Unexpected keyword argument '" + name + "'");
                }
            }
            return new KeyGetter(evaluation, arguments.keywordValue(attribute), false, missing);
        }

        private Filter filter() {
            if (filter == null) {
                filter = Named.filter(evaluation, arguments.get(0));
            }
            return filter;
        }
    }
}
