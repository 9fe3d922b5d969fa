package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.HtmlText;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.format.StrFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of Markup: those of str, which escape what they add and give Markup where markupsafe does. */
final class MarkupMethods extends Methods {
    static final MarkupMethods METHODS = new MarkupMethods();

    private MarkupMethods() {
        super(allNames());
    }

    private static Set<String> allNames() {
        Set<String> names = new HashSet<>(StrMethods.METHODS.names());
        names.addAll(Set.of("unescape", "striptags", "escape"));
        return names;
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        Markup markup = (Markup) self;
        switch (name) {
            case "format":
                return StrFormat.format(markup, arguments, evaluation, StrMethods.limits(evaluation));
            case "format_map":
                Object mapping = Args.one("format_map", arguments);
                return StrFormat.formatMap(markup, mapping, evaluation, StrMethods.limits(evaluation));
            case "unescape":
                Args.none("Markup.unescape", arguments);
                return HtmlText.unescape(markup.text());
            case "striptags":
                Args.none("Markup.striptags", arguments);
                return HtmlText.stripTags(markup.text());
            case "escape":
                return Html.escape(Args.one("Markup.escape", arguments));
            default:
                Arguments escaped = escapedArguments(name, arguments);
                return wrapped(name, StrMethods.call(markup.text(), name, escaped, StrMethods.limits(evaluation)));
        }
    }

    private static Arguments escapedArguments(String name, Arguments arguments) {
        int index = switch (name) {
            case "replace", "ljust", "rjust", "center" -> 1;
            case "join" -> 0;
            default -> -1;
        };
        if (index < 0 || index >= arguments.size()) {
            return arguments;
        }
        @Nullable Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i);
        }
        values[index] = name.equals("join") ? escapedAll(values[index]) : Html.escape(values[index]);
        return Arguments.of(values);
    }

    private static @Nullable Object escapedAll(@Nullable Object elements) {
        if (!Py.isIterable(elements)) {
            return elements;
        }
        List<@Nullable Object> escaped = Py.list(elements);
        escaped.replaceAll(Html::escape);
        return escaped;
    }

    private static @Nullable Object wrapped(String name, @Nullable Object result) {
        if (result instanceof String s) {
            return new Markup(s);
        }
        if (result instanceof List<?> list) {
            List<@Nullable Object> parts = new ArrayList<>(list.size());
            for (Object part : list) {
                parts.add(new Markup((String) part));
            }
            return name.endsWith("partition") ? PyTuple.copyOf(parts) : parts;
        }
        return result;
    }
}
