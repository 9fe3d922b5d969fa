package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import org.jspecify.annotations.Nullable;

/** {@code trim(chars=none)}: without white space, or without these characters, on both sides. */
final class TrimFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("do_trim", "value").with("chars", null);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        Object chars = PARAMETERS.bind(value, arguments)[0];
        Object text = Texts.soft(value);
        if (chars == null && text instanceof String plain) {
            return strip(plain);
        }
        return Texts.call(evaluation, text, "strip", chars);
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Texts.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Texts.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
