package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code to_json} as Copier extends it, {@code to_nice_json} and {@code from_json}. */
final class JsonFilters {
    private static final long NICE_INDENT = 4;

    private JsonFilters() {}

    static String toJson(Arguments arguments) {
        return dumps(arguments, true);
    }

    /** Copier gives {@code to_json} alone a way to write more types; {@code to_nice_json} does without. */
    private static String dumps(Arguments arguments, boolean moreTypes) {
        if (arguments.size() > 1) {
            throw TemplateException.typeError(
                    "dumps() takes 1 positional argument but " + arguments.size() + " were given");
        }
        JsonStyle style = style(arguments, null, null);
        return JsonText.dumps(moreTypes ? JsonFallback.prepare(arguments.get(0)) : arguments.get(0), style);
    }

    static String toNiceJson(Arguments arguments) {
        Object[] own = own(arguments);
        try {
            if (arguments.size() > 3 || arguments.keyword("separators") >= 0) {
                throw TemplateException.typeError("dumps() got more than it takes");
            }
            JsonStyle style = style(arguments, own[0], own[1]).separated(",", ": ");
            return JsonText.dumps(arguments.get(0), style);
        } catch (TemplateException failed) {
            // As in Python: whatever went wrong, plain JSON is tried, without the filter's own settings.
            return dumps(withoutOwn(arguments), false);
        }
    }

    /** The indent and sort_keys of {@code to_nice_json}, from either kind of argument. */
    private static @Nullable Object[] own(Arguments arguments) {
        String[] names = {"indent", "sort_keys"};
        @Nullable Object[] values = {NICE_INDENT, true};
        for (int i = 0; i < names.length; i++) {
            boolean positional = arguments.size() > i + 1;
            if (positional) {
                values[i] = arguments.get(i + 1);
            }
            if (arguments.keyword(names[i]) >= 0) {
                if (positional) {
                    throw TemplateException.typeError(
                            "to_nice_json() got multiple values for argument '" + names[i] + "'");
                }
                values[i] = arguments.keywordValue(arguments.keyword(names[i]));
            }
        }
        return values;
    }

    private static Arguments withoutOwn(Arguments arguments) {
        int kept = 0;
        String[] names = new String[arguments.keywordCount()];
        @Nullable Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = arguments.keywordName(i);
            if (!name.equals("indent") && !name.equals("sort_keys")) {
                names[kept] = name;
                values[kept++] = arguments.keywordValue(i);
            }
        }
        int extra = Math.max(0, arguments.size() - 3);
        @Nullable Object[] positional = new Object[1 + extra];
        positional[0] = arguments.get(0);
        for (int i = 0; i < extra; i++) {
            positional[i + 1] = arguments.get(i + 3);
        }
        return new Arguments(positional, Arrays.copyOf(names, kept), Arrays.copyOf(values, kept));
    }

    private static JsonStyle style(Arguments arguments, @Nullable Object indent, @Nullable Object sortKeys) {
        Object wantedIndent = indent;
        boolean sort = Py.truth(sortKeys);
        boolean ascii = true;
        boolean skip = false;
        boolean nan = true;
        Object separators = null;
        for (int i = 0; i < arguments.keywordCount(); i++) {
            Object value = arguments.keywordValue(i);
            switch (arguments.keywordName(i)) {
                case "indent" -> wantedIndent = value;
                case "sort_keys" -> sort = Py.truth(value);
                case "ensure_ascii" -> ascii = Py.truth(value);
                case "skipkeys" -> skip = Py.truth(value);
                case "allow_nan" -> nan = Py.truth(value);
                case "separators" -> separators = value;
                case "check_circular", "default", "cls" -> {}
                default ->
                    throw TemplateException.typeError("JSONEncoder.__init__() got an unexpected keyword argument '"
                            + arguments.keywordName(i) + "'");
            }
        }
        JsonStyle style = new JsonStyle(null, ", ", ": ", sort, ascii, skip, nan).indented(wantedIndent);
        if (separators == null) {
            return style;
        }
        List<@Nullable Object> pair = Py.list(separators);
        if (pair.size() != 2) {
            throw TemplateException.valueError(
                    pair.size() < 2
                            ? "not enough values to unpack (expected 2, got " + pair.size() + ")"
                            : "too many values to unpack (expected 2)");
        }
        return style.separated(Calls.text(pair.get(0)), Calls.text(pair.get(1)));
    }

    static @Nullable Object fromJson(Arguments arguments) {
        Object text = Signature.of("loads", "s").bind(withoutOwn(arguments))[0];
        if (text instanceof PyBytes bytes) {
            return JsonText.loads(Surrogates.decode(bytes.toByteArray()));
        }
        return JsonText.loads(Calls.requireString(text, "the JSON object must be str, bytes or bytearray"));
    }
}
