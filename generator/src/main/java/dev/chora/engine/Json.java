package dev.chora.engine;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document, read with forgiveness: what is not there, or is of another type than expected, is nothing.
 *
 * @param value null, a Boolean, Long, Double or String, or a List or Map of these
 */
public record Json(@Nullable Object value) {
    /** The document of a text; nothing when it is no JSON. */
    public static Json of(String text) {
        try {
            return new Json(JsonText.loads(text.strip()));
        } catch (TemplateException noJson) {
            return new Json(null);
        }
    }

    /** What is below these keys. */
    public Json get(String... path) {
        Object at = value;
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Json(at);
    }

    /** Whether there is nothing here. */
    public boolean missing() {
        return value == null;
    }

    /** A text; empty when there is none. */
    public String text() {
        return value instanceof String text ? text : value == null ? "" : String.valueOf(value);
    }

    /** A number; 0 when there is none. */
    public double number() {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    /** Whether this is {@code true}. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** The elements of a list; none when this is no list. */
    public List<Json> list() {
        List<Json> list = new ArrayList<>();
        if (value instanceof List<?> elements) {
            for (Object element : elements) {
                list.add(new Json(element));
            }
        }
        return list;
    }

    /** The texts of a list; none when this is no list. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Json element : list()) {
            texts.add(element.text());
        }
        return texts;
    }

    /** The keys of a map; none when this is no map. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                keys.add(String.valueOf(key));
            }
        }
        return keys;
    }
}
