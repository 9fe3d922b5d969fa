package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** {@code wordcount}: number of runs of letters, digits and underscores. */
final class WordCountFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_wordcount", "s");

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        PARAMETERS.requireNone(value, arguments);
        String text = Py.text(Texts.soft(value));
        long words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean word = Texts.isWord(c);
            words += word && !inside ? 1 : 0;
            inside = word;
            i += Character.charCount(c);
        }
        return words;
    }
}
