package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.unicode.Unicode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code title}: words start in upper case and go on in lower case, where a word begins after white space, a hyphen or
 * an opening bracket. Not Python's {@code str.title}, which also starts a word after an apostrophe.
 */
final class TitleFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_title", "s");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        String text = Py.text(Texts.soft(value));
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean separator = isSeparator(text.codePointAt(at));
            while (end < text.length() && isSeparator(text.codePointAt(end)) == separator) {
                end += Character.charCount(text.codePointAt(end));
            }
            int second = at + Character.charCount(text.codePointAt(at));
            out.append(text.substring(at, second).toUpperCase(Locale.ROOT));
            out.append(Unicode.lower(text.substring(second, end)));
            at = end;
        }
        return out.toString();
    }

    private static boolean isSeparator(int c) {
        return c == '-' || c == '(' || c == '{' || c == '[' || c == '<' || Texts.isSpace(c);
    }
}
