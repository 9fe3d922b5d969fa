package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyTuple;
import java.util.Iterator;
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
        if (wrap == null || !Py.isString(wrap)) {
            return Texts.call(evaluation, wrap, "join", PyTuple.EMPTY);
        }
        StringBuilder out = new StringBuilder();
        String separator = Py.text(wrap);
        // Joining with safe HTML escapes what is joined.
        boolean escape = wrap instanceof Markup;
        Iterator<@Nullable Object> lines = Py.iterate(Texts.call(evaluation, value, "splitlines"));
        while (lines.hasNext()) {
            Object line = lines.next();
            String text = line == null ? "" : Py.text(line);
            new TextWrapper(evaluation, given[0], given[1], given[3]).wrap(text, separator, escape, out);
            out.append(lines.hasNext() ? separator : "");
        }
        Texts.made(evaluation, out.length());
        return escape ? new Markup(out.toString()) : out.toString();
    }
}
