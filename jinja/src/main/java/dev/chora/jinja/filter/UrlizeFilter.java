package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code urlize(trim_url_limit=none, nofollow=false, target=none, rel=none, extra_schemes=none)}: addresses in a text
 * become links. Links get {@code rel="noopener"}, Jinja2's default policy.
 */
final class UrlizeFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("do_urlize", "eval_ctx", "value")
            .with("trim_url_limit", null)
            .with("nofollow", false)
            .with("target", null)
            .with("rel", null)
            .with("extra_schemes", null);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        String rel = rel(evaluation, given[3], Py.truth(given[1]));
        List<String> schemes = schemes(given[4]);
        String attributes = " rel=\"" + Html.escapeText(rel) + "\"";
        if (Py.truth(given[2])) {
            attributes += " target=\"" + Html.escape(given[2]).text() + "\"";
        }
        String escaped = Html.escape(value).text();
        String text = new Linker(given[0], attributes, schemes).link(escaped);
        Texts.made(evaluation, text.length());
        return evaluation.autoescape() ? new Markup(text) : text;
    }

    private static String rel(Evaluation evaluation, @Nullable Object given, boolean nofollow) {
        TreeSet<String> parts = new TreeSet<>();
        parts.add("noopener");
        if (nofollow) {
            parts.add("nofollow");
        }
        if (Py.truth(given)) {
            for (Object part : Py.list(Texts.call(evaluation, given, "split"))) {
                parts.add(Py.str(part));
            }
        }
        return String.join(" ", parts);
    }

    private static List<String> schemes(@Nullable Object given) {
        List<String> schemes = new ArrayList<>();
        if (given == null) {
            return schemes;
        }
        for (Iterator<@Nullable Object> all = Py.iterate(given); all.hasNext(); ) {
            Object scheme = all.next();
            if (scheme == null || !Py.isString(scheme)) {
                throw TemplateException.typeError(
                        "expected string or bytes-like object, got '" + Py.typeName(scheme) + "'");
            }
            String text = Py.text(scheme);
            if (!isScheme(text)) {
                throw new TemplateException(
                        ErrorKind.FILTER_ARGUMENT_ERROR, Py.repr(scheme) + " is not a valid URI scheme prefix.");
            }
            schemes.add(text);
        }
        return schemes;
    }

    /** Two or more letters, digits, {@code . + -}; a colon; at most two slashes. */
    private static boolean isScheme(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.codePointCount(0, colon) < 2) {
            return false;
        }
        for (int i = 0; i < colon; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Texts.isWord(c) && c != '.' && c != '+' && c != '-') {
                return false;
            }
        }
        String slashes = text.substring(colon + 1);
        return slashes.isEmpty() || slashes.equals("/") || slashes.equals("//");
    }
}
