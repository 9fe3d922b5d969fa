package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.Limits;
import dev.chora.jinja.python.Arithmetic;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyTuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code indent(width=4, first=false, blank=false)}: lines moved to the right; width is a number of spaces or a text. */
final class IndentFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofValue("do_indent", "s")
            .with("width", 4L)
            .with("first", false)
            .with("blank", false);

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        Object indention = Py.isString(given[0])
                ? given[0]
                : Arithmetic.multiply(" ", given[0], evaluation.environment().limits());
        boolean blank = Py.truth(given[2]);
        if (value instanceof String text && indention instanceof String plain) {
            return indent(evaluation, text, plain, Py.truth(given[1]), blank);
        }
        return indentAny(evaluation, value, indention, Py.truth(given[1]), blank);
    }

    private static String indent(Evaluation evaluation, String text, String indention, boolean first, boolean blank) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        Limits limits = evaluation.environment().limits();
        List<?> lines = lines(evaluation, text + "\n");
        for (int i = 0; i < lines.size(); i++) {
            String line = Py.text(lines.get(i));
            if (i > 0) {
                out.append('\n');
            }
            if (i == 0 ? first : blank || !line.isEmpty()) {
                out.append(indention);
            }
            out.append(line);
            Guard.length(out.length(), limits);
        }
        Texts.made(evaluation, out.length());
        return out.toString();
    }

    /** The same with Python's own operators: safe HTML escapes what is added to it, other types raise as in Python. */
    private static @Nullable Object indentAny(
            Evaluation evaluation, @Nullable Object value, @Nullable Object indentText, boolean first, boolean blank) {
        if (value instanceof List<?> && !(value instanceof PyTuple)) {
            // Python adds the newline to the list and fails at the next step.
            Texts.call(evaluation, value, "splitlines");
        }
        boolean markup = value instanceof Markup;
        Object indention = markup && !(indentText instanceof Markup) ? new Markup(Py.str(indentText)) : indentText;
        Object newline = markup ? new Markup("\n") : "\n";
        List<?> lines = lines(evaluation, Arithmetic.add(value, newline));
        Object result;
        if (blank) {
            result = Texts.call(evaluation, Arithmetic.add(newline, indention), "join", lines);
        } else {
            result = lines.get(0);
            if (lines.size() > 1) {
                Object rest = Texts.call(evaluation, newline, "join", indented(lines, indention));
                result = Arithmetic.add(result, Arithmetic.add(newline, rest));
            }
        }
        return first ? Arithmetic.add(indention, result) : result;
    }

    private static List<@Nullable Object> indented(List<?> lines, @Nullable Object indention) {
        List<@Nullable Object> indented = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            Object line = lines.get(i);
            indented.add(Py.truth(line) ? Arithmetic.add(indention, line) : line);
        }
        return indented;
    }

    private static List<?> lines(Evaluation evaluation, @Nullable Object text) {
        return Py.list(Texts.call(evaluation, text, "splitlines"));
    }
}
