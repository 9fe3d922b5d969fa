package dev.chora.jinja.python.json;

import dev.chora.jinja.Limits;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code json.dumps}.
 *
 * @param indent what one level is indented with; null for a single line
 * @param itemSeparator between items, such as {@code ", "}
 * @param keySeparator between key and value, such as {@code ": "}
 * @param sortKeys whether keys are sorted, which fails for keys of different types
 * @param ensureAscii whether everything past ASCII is escaped
 * @param skipKeys whether keys that JSON cannot have are left out instead of being an error
 * @param allowNan whether NaN and infinities are written instead of being an error
 */
public record JsonStyle(
        @Nullable String indent,
        String itemSeparator,
        String keySeparator,
        boolean sortKeys,
        boolean ensureAscii,
        boolean skipKeys,
        boolean allowNan) {
    /** What {@code json.dumps(value)} uses. */
    public static final JsonStyle DEFAULT = new JsonStyle(null, ", ", ": ", false, true, false, true);

    /** This style with an indentation: spaces for an int, the text itself for a str, one line for None. */
    public JsonStyle indented(@Nullable Object by) {
        String text = by == null ? null : Py.isString(by) ? Py.text(by) : spaces(Py.index(by));
        String item = text == null ? itemSeparator : ",";
        return new JsonStyle(text, item, keySeparator, sortKeys, ensureAscii, skipKeys, allowNan);
    }

    private static String spaces(long count) {
        Guard.length(count, Limits.DEFAULT);
        return " ".repeat((int) Math.max(0, count));
    }

    /** This style with other separators. */
    public JsonStyle separated(String item, String key) {
        return new JsonStyle(indent, item, key, sortKeys, ensureAscii, skipKeys, allowNan);
    }

    /** This style with sorted keys or without. */
    public JsonStyle sorted(boolean sort) {
        return new JsonStyle(indent, itemSeparator, keySeparator, sort, ensureAscii, skipKeys, allowNan);
    }

    /** This style with everything past ASCII escaped or not. */
    public JsonStyle ascii(boolean escape) {
        return new JsonStyle(indent, itemSeparator, keySeparator, sortKeys, escape, skipKeys, allowNan);
    }
}
