package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code wordwrap(width=79, break_long_words=true, wrapstring=none, break_on_hyphens=true)}: each line wrapped to a
 * width; existing newlines stay where they are.
 */
final class WordWrapFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("do_wordwrap", "environment", "s")
            .with("width", 79L)
            .with("break_long_words", true)
            .with("wrapstring", null)
            .with("break_on_hyphens", true);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        Object wrap =
                given[2] != null ? given[2] : evaluation.environment().syntax().newlineSequence();
        List<@Nullable Object> wrapped = new ArrayList<>();
        Iterator<@Nullable Object> lines = Py.iterate(Texts.call(evaluation, value, "splitlines"));
        while (lines.hasNext()) {
            Object line = lines.next();
            TextWrapper wrapper = new TextWrapper(given[0], given[1], given[3]);
            List<String> pieces = wrapper.wrap(line == null ? "" : Py.text(line));
            wrapped.add(Texts.call(evaluation, wrap, "join", pieces));
        }
        Object text = Texts.call(evaluation, wrap, "join", wrapped);
        Texts.made(evaluation, (int) Py.length(text));
        return text;
    }
}
