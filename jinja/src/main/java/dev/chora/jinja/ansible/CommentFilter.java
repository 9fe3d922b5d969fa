package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import org.jspecify.annotations.Nullable;

/** {@code comment}: a text as a comment of one of five styles, each part of which can be replaced. */
final class CommentFilter {
    private final Arguments arguments;
    private final String decoration;
    private final String beginning;
    private final String end;

    private CommentFilter(Arguments arguments, String decoration, String beginning, String end) {
        this.arguments = arguments;
        this.decoration = decoration;
        this.beginning = beginning;
        this.end = end;
    }

    static Object apply(Arguments arguments) {
        if (arguments.size() > 2) {
            throw TemplateException.typeError(
                    "comment() takes from 1 to 2 positional arguments but " + arguments.size() + " were given");
        }
        Object style = arguments.size() > 1 ? arguments.get(1) : Calls.keyword(arguments, "style", "plain");
        Py.requireHashable(style);
        String name = style != null && Py.isString(style) ? Calls.text(style) : "";
        CommentFilter filter = switch (name) {
            case "plain" -> new CommentFilter(arguments, "# ", "", "");
            case "erlang" -> new CommentFilter(arguments, "% ", "", "");
            case "c" -> new CommentFilter(arguments, "// ", "", "");
            case "cblock" -> new CommentFilter(arguments, " * ", "/*", " */");
            case "xml" -> new CommentFilter(arguments, " - ", "<!--", "-->");
            default -> throw new TemplateException(ErrorKind.KEY_ERROR, Py.repr(style));
        };
        return filter.write(arguments.get(0));
    }

    private @Nullable Object part(String name, @Nullable Object fallback) {
        return Calls.keyword(arguments, name, fallback);
    }

    private static String stripped(@Nullable Object decoration) {
        return requireString(decoration, "rstrip").stripTrailing();
    }

    private static String requireString(@Nullable Object value, String method) {
        if (value instanceof Undefined undefined) {
            throw undefined.fail();
        }
        if (!Py.isString(value)) {
            throw new TemplateException(
                    ErrorKind.ATTRIBUTE_ERROR, "'" + Py.typeName(value) + "' object has no attribute '" + method + "'");
        }
        return Calls.text(value);
    }

    private String write(@Nullable Object value) {
        Object decorationPart = part("decoration", decoration);
        String edge = stripped(decorationPart);
        String newline = Py.str(part("newline", "\n"));
        Object begin = part("beginning", beginning);
        Object prefix = part("prefix", edge);
        Object finish = part("end", end);
        StringBuilder text = new StringBuilder();
        if (Py.truth(begin)) {
            text.append(Py.str(begin)).append(newline);
        }
        if (Py.truth(prefix)) {
            String line = Py.equal(prefix, newline) ? newline : Py.str(prefix) + newline;
            int count = Calls.integer(part("prefix_count", 1L)).intValue();
            text.append(line.repeat(bounded(count)));
        }
        String decorated = requireString(value, "replace");
        String mark = Py.str(decorationPart);
        text.append((mark + decorated.replace(newline, newline + mark)).replace(mark + newline, edge + newline));
        Object postfix = part("postfix", edge);
        Object postfixCount = part("postfix_count", 1L);
        if (!Py.isInt(postfixCount)) {
            throw TemplateException.typeError(
                    "'" + Py.typeName(postfixCount) + "' object cannot be interpreted as an integer");
        }
        int count = bounded(Calls.integer(postfixCount).intValue());
        if (count > 0) {
            String last = requirePostfix(postfix);
            text.append((newline + last).repeat(count));
        }
        if (Py.truth(finish)) {
            text.append(newline).append(Py.str(finish));
        }
        return text.toString();
    }

    private static String requirePostfix(@Nullable Object postfix) {
        if (!Py.isString(postfix)) {
            throw TemplateException.typeError(
                    "sequence item 1: expected str instance, " + Py.typeName(postfix) + " found");
        }
        return Calls.text(postfix);
    }

    private static int bounded(int count) {
        if (count > 100_000) {
            throw new TemplateException(ErrorKind.LIMIT_EXCEEDED, "a comment of " + count + " lines is too long");
        }
        return Math.max(0, count);
    }
}
