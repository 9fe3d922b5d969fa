package dev.chora.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object by name; a field that is missing or of another type is named in the error. */
public final class Fields {
    private final Map<?, ?> values;
    private final String path;

    /**
     * @param path how the object is called in errors: empty for the document itself
     */
    public Fields(Map<?, ?> values, String path) {
        this.values = values;
        this.path = path;
    }

    /** An object for writing: names and values in turn; names with a null value are left out. */
    public static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return map;
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /**
     * A text.
     *
     * @throws FieldException when it is missing or no text, as all of these
     */
    public String text(String name) {
        return is(String.class, name, "text");
    }

    /** A text, or null when the field is missing. */
    public @Nullable String optional(String name) {
        return has(name) ? text(name) : null;
    }

    /** A text, or another one when the field is missing. */
    public String textOr(String name, String other) {
        return has(name) ? text(name) : other;
    }

    /** A finite number. */
    public double number(String name) {
        double number = is(Number.class, name, "number").doubleValue();
        if (!Double.isFinite(number)) {
            throw wrong(name, "number");
        }
        return number;
    }

    /** A whole number from 0. */
    public long count(String name) {
        double number = number(name);
        if (number < 0 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw wrong(name, "count");
        }
        return (long) number;
    }

    /** True or false. */
    public boolean flag(String name) {
        return is(Boolean.class, name, "boolean");
    }

    /** An object. */
    public Fields object(String name) {
        return new Fields(is(Map.class, name, "object"), inside(name));
    }

    /** An object, or null when the field is missing. */
    public @Nullable Fields optionalObject(String name) {
        return has(name) ? object(name) : null;
    }

    /** A list of objects; empty when the field is missing. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        if (has(name)) {
            List<?> items = is(List.class, name, "list");
            for (int i = 0; i < items.size(); i++) {
                String place = name + "[" + i + "]";
                if (!(items.get(i) instanceof Map<?, ?> map)) {
                    throw wrong(place, "object");
                }
                objects.add(new Fields(map, inside(place)));
            }
        }
        return objects;
    }

    /** A list of texts; empty when the field is missing. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (has(name)) {
            for (Object item : is(List.class, name, "list")) {
                if (!(item instanceof String text)) {
                    throw wrong(name, "list of texts");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /** All fields, which must be numbers. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Object name : values.keySet()) {
            numbers.put(String.valueOf(name), number(String.valueOf(name)));
        }
        return numbers;
    }

    private <T> T is(Class<T> type, String name, String what) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw wrong(name, what);
        }
        return type.cast(value);
    }

    private FieldException wrong(String name, String what) {
        return new FieldException(
                inside(name) + (values.containsKey(name) ? " is not of type " + what : " is missing"));
    }

    private String inside(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
