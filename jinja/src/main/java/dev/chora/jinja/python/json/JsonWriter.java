package dev.chora.jinja.python.json;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Numeric;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Sorting;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.python.format.FloatText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one value as JSON. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";
    private static final int MAX_DEPTH = 900;

    private final JsonStyle style;
    private final JsonText.@Nullable Fallback fallback;
    private final StringBuilder out = new StringBuilder();
    private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();

    JsonWriter(JsonStyle style, JsonText.@Nullable Fallback fallback) {
        this.style = style;
        this.fallback = fallback;
    }

    String write(@Nullable Object value) {
        append(value);
        return out.toString();
    }

    private void append(@Nullable Object given) {
        Object value = Values.of(given);
        if (value == null) {
            out.append("null");
        } else if (Py.isString(value)) {
            string(Py.text(value));
        } else if (value instanceof Boolean b) {
            out.append(b ? "true" : "false");
        } else if (value instanceof Long || value instanceof BigInteger) {
            out.append(Py.str(value));
        } else if (value instanceof Double d) {
            out.append(number(d));
        } else if (value instanceof List<?> list) {
            enter(list);
            list(list);
            open.remove(list);
        } else if (value instanceof Map<?, ?> map) {
            enter(map);
            map(map);
            open.remove(map);
        } else {
            other(value);
        }
    }

    private void other(Object value) {
        if (fallback == null) {
            throw TemplateException.typeError("Object of type " + shortName(value) + " is not JSON serializable");
        }
        enter(value);
        append(fallback.replace(value));
        open.remove(value);
    }

    private static String shortName(Object value) {
        String name = Py.typeName(value);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void enter(Object container) {
        Guard.work(1);
        Guard.length(out.length(), Limits.DEFAULT);
        if (open.put(container, true) != null) {
            throw TemplateException.valueError("Circular reference detected");
        }
        if (open.size() > MAX_DEPTH) {
            throw new TemplateException(
                    ErrorKind.RECURSION_ERROR, "maximum recursion depth exceeded while encoding a JSON object");
        }
    }

    private String number(double d) {
        if (Double.isFinite(d)) {
            return FloatText.repr(d);
        }
        if (!style.allowNan()) {
            throw TemplateException.valueError("Out of range float values are not JSON compliant");
        }
        return Double.isNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
    }

    private void list(List<?> list) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        boolean first = true;
        for (Object element : list) {
            separate(first);
            first = false;
            append(element);
        }
        close(']');
    }

    private void map(Map<?, ?> map) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : entries(map)) {
            String key = key(Values.of(entry.getKey()));
            if (key != null) {
                separate(first);
                first = false;
                string(key);
                out.append(style.keySeparator());
                append(entry.getValue());
            }
        }
        if (first) {
            out.append('}');
        } else {
            close('}');
        }
    }

    @SuppressWarnings("unchecked")
    private Iterable<Map.Entry<?, ?>> entries(Map<?, ?> map) {
        List<@Nullable Object> entries = new ArrayList<>(map.entrySet());
        if (style.sortKeys()) {
            List<@Nullable Object> keys = new ArrayList<>(entries.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                keys.add(Values.of(entry.getKey()));
            }
            entries = Sorting.sorted(entries, keys, false);
        }
        return (Iterable<Map.Entry<?, ?>>) (Iterable<?>) entries;
    }

    private @Nullable String key(@Nullable Object key) {
        if (key == null) {
            return "null";
        }
        if (Py.isString(key)) {
            return Py.text(key);
        }
        if (key instanceof Boolean b) {
            return b ? "true" : "false";
        }
        if (key instanceof Double d) {
            return number(d);
        }
        if (Numeric.isInt(key)) {
            return Py.str(key);
        }
        if (style.skipKeys()) {
            return null;
        }
        throw TemplateException.typeError("keys must be str, int, float, bool or None, not " + shortName(key));
    }

    private void separate(boolean first) {
        if (!first) {
            out.append(style.itemSeparator());
        }
        newLine();
    }

    private void close(char bracket) {
        if (style.indent() != null) {
            out.append('\n');
            out.append(style.indent().repeat(open.size() - 1));
        }
        out.append(bracket);
    }

    private void newLine() {
        if (style.indent() != null) {
            Guard.length(out.length() + (long) style.indent().length() * open.size(), Limits.DEFAULT);
            out.append('\n');
            out.append(style.indent().repeat(open.size()));
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || (style.ensureAscii() && c > '~')) {
                escape(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        out.append('\\');
        switch (c) {
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            case '\f' -> out.append('f');
            case '\b' -> out.append('b');
            default -> {
                out.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 15));
                }
            }
        }
    }
}
