package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import org.jspecify.annotations.Nullable;

/** {@code tojson(indent=none)}: JSON with sorted keys that is safe in HTML: {@code < > & '} are escaped. */
final class ToJsonFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofContext("do_tojson", "eval_ctx", "value").with("indent", null);

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        Object indent = PARAMETERS.bind(value, arguments)[0];
        JsonStyle style = JsonStyle.DEFAULT.sorted(true);
        String json = JsonText.dumps(value, indent == null ? style : style.indented(indent));
        Texts.made(evaluation, json.length());
        return new Markup(htmlSafe(json));
    }

    private static String htmlSafe(String json) {
        StringBuilder out = null;
        for (int i = 0; i < json.length(); i++) {
            String escaped = escape(json.charAt(i));
            if (escaped != null && out == null) {
                out = new StringBuilder(json.length() + 32).append(json, 0, i);
            }
            if (out != null) {
                if (escaped != null) {
                    out.append(escaped);
                } else {
                    out.append(json.charAt(i));
                }
            }
        }
        return out == null ? json : out.toString();
    }

    private static @Nullable String escape(char c) {
        return switch (c) {
            case '<' -> "\\u003c";
            case '>' -> "\\u003e";
            case '&' -> "\\u0026";
            case '\'' -> "\\u0027";
            default -> null;
        };
    }
}
