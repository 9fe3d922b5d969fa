package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.unicode.Unicode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code upper}, {@code lower} and {@code capitalize}: the methods of str, for values of any type. */
final class CaseFilter implements Filter {
    private final String method;

    /** A filter that calls this method. */
    CaseFilter(String method) {
        this.method = method;
    }

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        if (!arguments.isEmpty()) {
            Parameters.ofValue("do_" + method, "s").bind(value, arguments);
        }
        Object text = Texts.soft(value);
        if (text instanceof String plain) {
            if (method.equals("upper")) {
                return plain.toUpperCase(Locale.ROOT);
            }
            if (method.equals("lower")) {
                return Unicode.lower(plain);
            }
        }
        return Texts.call(evaluation, text, method);
    }
}
