package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code urlencode}: a text quoted for a path, or pairs and dicts as a query string. */
final class UrlEncodeFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_urlencode", "value");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        StringBuilder out = new StringBuilder();
        if (Py.isString(value) || !Py.isIterable(value)) {
            UrlQuote.append(value, false, out);
            Texts.made(evaluation, out.length());
            return out.toString();
        }
        Object pairs = value instanceof Map<?, ?> ? Texts.call(evaluation, value, "items") : value;
        boolean later = false;
        for (Iterator<@Nullable Object> all = Py.iterate(pairs); all.hasNext(); later = true) {
            Object pair = all.next();
            Iterator<@Nullable Object> parts = parts(pair);
            Object key = part(parts, 0);
            Object of = part(parts, 1);
            if (parts.hasNext()) {
                throw TemplateException.valueError("too many values to unpack (expected 2)");
            }
            if (later) {
                out.append('&');
            }
            UrlQuote.append(key, true, out);
            out.append('=');
            UrlQuote.append(of, true, out);
        }
        return out.toString();
    }

    private static Iterator<@Nullable Object> parts(@Nullable Object pair) {
        if (!Py.isIterable(pair)) {
            throw TemplateException.typeError("cannot unpack non-iterable " + Py.typeName(pair) + " object");
        }
        return Py.iterate(pair);
    }

    private static @Nullable Object part(Iterator<@Nullable Object> parts, int had) {
        if (!parts.hasNext()) {
            throw TemplateException.valueError("not enough values to unpack (expected 2, got " + had + ")");
        }
        return parts.next();
    }
}
