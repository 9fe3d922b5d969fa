package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code replace(old, new, count=none)}: {@code str.replace} for values of any type. */
final class ReplaceFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofContext("do_replace", "eval_ctx", "s", "old", "new").with("count", null);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        Object old = given[0];
        Object replacement = given[1];
        Object count = given[2] == null ? Long.valueOf(-1) : given[2];
        if (!evaluation.autoescape()) {
            return plain(evaluation, Py.str(value), Py.str(old), Py.str(replacement), count);
        }
        Object text = Texts.hasHtml(old) || (Texts.hasHtml(replacement) && !Texts.hasHtml(value))
                ? Html.escape(value)
                : Texts.soft(value);
        return Texts.call(evaluation, text, "replace", Texts.soft(old), Texts.soft(replacement), count);
    }

    private static @Nullable Object plain(
            Evaluation evaluation, String text, String old, String replacement, Object count) {
        boolean all = count instanceof Long number && number < 0;
        if (all && !old.isEmpty() && replacement.length() <= old.length()) {
            return text.replace(old, replacement);
        }
        return Texts.call(evaluation, text, "replace", old, replacement, count);
    }
}
