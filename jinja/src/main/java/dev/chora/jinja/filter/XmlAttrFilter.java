package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Subscript;
import dev.chora.jinja.python.Undefined;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * {@code xmlattr(autospace=true)}: attributes of a tag from a dict; none and undefined are left out. A key that would
 * end the attribute's name (white space, slash, greater-than, equals) is refused.
 */
final class XmlAttrFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofContext("do_xmlattr", "eval_ctx", "d").with("autospace", true);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        boolean space = Py.truth(PARAMETERS.bind(value, arguments)[0]);
        StringBuilder out = new StringBuilder();
        Iterator<@Nullable Object> pairs = Py.iterate(Texts.call(evaluation, value, "items"));
        while (pairs.hasNext()) {
            Object pair = pairs.next();
            Object key = Subscript.item(pair, 0L);
            Object of = Subscript.item(pair, 1L);
            if (of == null || of instanceof Undefined) {
                continue;
            }
            check(key);
            if (space || out.length() > 0) {
                out.append(' ');
            }
            out.append(Html.escape(key).text())
                    .append("=\"")
                    .append(Html.escape(of).text())
                    .append('"');
        }
        return evaluation.autoescape() ? new Markup(out.toString()) : out.toString();
    }

    private static void check(@Nullable Object key) {
        if (key == null || !Py.isString(key)) {
            throw TemplateException.typeError("expected string or bytes-like object, got '" + Py.typeName(key) + "'");
        }
        String name = Py.text(key);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ' ' || (c >= 9 && c <= 13) || c == '/' || c == '>' || c == '=') {
                throw TemplateException.valueError("Invalid character in attribute name: " + Py.repr(key));
            }
        }
    }
}
