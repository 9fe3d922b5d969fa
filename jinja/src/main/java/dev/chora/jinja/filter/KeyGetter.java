package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.python.Attributes;
import dev.chora.jinja.python.Numbers;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.python.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an attribute of each item of a sequence, as the {@code attribute} parameters of Jinja2's filters describe it: a
 * name, an index, or several of them with dots between. Without an attribute it is the item itself.
 */
final class KeyGetter {
    private static final Object[] ITSELF = {};

    private final Evaluation evaluation;
    private final @Nullable Object[] parts;
    private final boolean ignoreCase;
    private final @Nullable Object missing;

    /**
     * Prepares the path.
     *
     * @param attribute a str with dots, an int, or null for the item itself
     * @param ignoreCase whether strings come in lower case
     * @param missing stands for undefined attributes; null when those stay undefined
     */
    KeyGetter(Evaluation evaluation, @Nullable Object attribute, boolean ignoreCase, @Nullable Object missing) {
        this.evaluation = evaluation;
        this.parts = parts(evaluation, attribute);
        this.ignoreCase = ignoreCase;
        this.missing = missing;
    }

    /** One getter per attribute of a comma separated list: the keys that {@code sort} compares in turn. */
    static KeyGetter[] severally(Evaluation evaluation, @Nullable Object attribute, boolean ignoreCase) {
        if (!Py.isString(attribute) || attribute == null) {
            return new KeyGetter[] {new KeyGetter(evaluation, attribute, ignoreCase, null)};
        }
        List<String> names = split(Py.text(attribute), ',');
        KeyGetter[] getters = new KeyGetter[names.size()];
        for (int i = 0; i < getters.length; i++) {
            getters[i] = new KeyGetter(evaluation, names.get(i), ignoreCase, null);
        }
        return getters;
    }

    @Nullable
    Object get(@Nullable Object item) {
        Object value = item;
        for (Object part : parts) {
            value = evaluation.item(value, part);
            if (missing != null && value instanceof Undefined) {
                value = missing;
            }
        }
        return ignoreCase ? lower(value) : value;
    }

    private @Nullable Object lower(@Nullable Object value) {
        if (value instanceof String text) {
            return Unicode.lower(text);
        }
        return Py.isString(value) ? Texts.call(evaluation, value, "lower") : value;
    }

    private static @Nullable Object[] parts(Evaluation evaluation, @Nullable Object attribute) {
        if (attribute == null) {
            return ITSELF;
        }
        if (!Py.isString(attribute)) {
            return new Object[] {attribute};
        }
        List<String> names = split(Py.text(attribute), '.');
        @Nullable Object[] parts = new Object[names.size()];
        for (int i = 0; i < parts.length; i++) {
            String name = names.get(i);
            Object digits = Attributes.call(name, "isdigit", evaluation, Arguments.NONE);
            parts[i] = Boolean.TRUE.equals(digits) ? Numbers.toInt(name) : name;
        }
        return parts;
    }

    private static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>(2);
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            pieces.add(text.substring(start, at));
            start = at + 1;
        }
        pieces.add(text.substring(start));
        return pieces;
    }
}
