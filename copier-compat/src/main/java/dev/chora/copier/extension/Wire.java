package dev.chora.copier.extension;

import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PySet;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.python.date.PyDate;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.date.PyTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON: what JSON has stands for itself, anything else is an object whose key {@code $} says what it is. The
 * helper script has the same two functions.
 */
final class Wire {
    private static final String KIND = "$";
    private static final int MAX_DEPTH = 100;

    private final PythonProcess process;

    /** @param process where values live that only Python understands */
    Wire(PythonProcess process) {
        this.process = process;
    }

    static @Nullable Object encode(@Nullable Object value) {
        return encode(value, 0);
    }

    static List<@Nullable Object> encodeAll(Iterable<? extends @Nullable Object> values, int depth) {
        List<@Nullable Object> encoded = new ArrayList<>();
        for (Object item : values) {
            encoded.add(encode(item, depth + 1));
        }
        return encoded;
    }

    private static @Nullable Object encode(@Nullable Object original, int depth) {
        Object value = original == null ? null : Values.of(original);
        if (depth > MAX_DEPTH) {
            return tagged("opaque", "...");
        }
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Double number) {
            return number.isNaN() || number.isInfinite() ? tagged("float", Py.repr(number)) : number;
        }
        if (value instanceof Number) {
            return value;
        }
        if (value instanceof RemoteObject remote) {
            return remote.reference();
        }
        if (value instanceof PyTuple tuple) {
            return tagged("tuple", encodeAll(tuple, depth));
        }
        if (value instanceof Set<?> set) {
            return tagged("set", encodeAll(set, depth));
        }
        if (value instanceof Map<?, ?> map) {
            return encodeMap(map, depth);
        }
        if (value instanceof Collection<?> list) {
            return encodeAll(list, depth);
        }
        return encodeObject(value);
    }

    private static Object encodeMap(Map<?, ?> map, int depth) {
        boolean plain = true;
        for (Object key : map.keySet()) {
            plain &= key instanceof String && !key.equals(KIND);
        }
        if (plain) {
            Map<String, @Nullable Object> encoded = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                encoded.put((String) entry.getKey(), encode(entry.getValue(), depth + 1));
            }
            return encoded;
        }
        List<@Nullable Object> pairs = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            List<@Nullable Object> pair = new ArrayList<>(2);
            pair.add(encode(entry.getKey(), depth + 1));
            pair.add(encode(entry.getValue(), depth + 1));
            pairs.add(pair);
        }
        return tagged("dict", pairs);
    }

    private static Object encodeObject(Object value) {
        if (value instanceof Markup markup) {
            return tagged("markup", markup.text());
        }
        if (value instanceof Undefined undefined) {
            return tagged("undefined", undefined.name() == null ? "" : Py.str(undefined.name()));
        }
        if (value instanceof PyDateTime time) {
            return tagged("datetime", time.str());
        }
        if (value instanceof PyDate date) {
            return tagged("date", date.str());
        }
        if (value instanceof PyTime time) {
            return tagged("time", time.str());
        }
        if (value instanceof PyBytes bytes) {
            List<@Nullable Object> numbers = new ArrayList<>(bytes.size());
            for (int i = 0; i < bytes.size(); i++) {
                numbers.add((long) bytes.get(i));
            }
            return tagged("bytes", numbers);
        }
        if (value instanceof PyObject object && object.typeName().endsWith("Path")) {
            return tagged("path", object.str());
        }
        return tagged("opaque", Py.repr(value));
    }

    private static Map<String, @Nullable Object> tagged(String kind, Object value) {
        Map<String, @Nullable Object> tagged = new LinkedHashMap<>();
        tagged.put(KIND, kind);
        tagged.put("v", value);
        return tagged;
    }

    /** The value that the helper sent. */
    @Nullable
    Object decode(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return decodeAll(list);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Object kind = map.get(KIND);
        if (kind == null) {
            PyDict decoded = new PyDict();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                decoded.put(entry.getKey(), decode(entry.getValue()));
            }
            return decoded;
        }
        Object content = map.get("v");
        String text = Py.str(content);
        List<?> items = content instanceof List<?> list ? list : List.of();
        return switch (Py.str(kind)) {
            case "object" -> new RemoteObject(process, map);
            case "tuple" -> PyTuple.copyOf(decodeAll(items));
            case "set" -> PySet.copyOf(decodeAll(items).iterator());
            case "dict" -> pairs(items);
            case "float" -> Double.valueOf(text.replace("inf", "Infinity").replace("nan", "NaN"));
            case "markup" -> new Markup(text);
            case "undefined" -> Undefined.ofName(UndefinedKind.DEFAULT, text);
            case "date" -> new PyDate(LocalDate.parse(text));
            case "datetime" -> new PyDateTime(LocalDateTime.parse(text), null);
            case "bytes" -> bytes(items);
            default -> text;
        };
    }

    private List<@Nullable Object> decodeAll(List<?> values) {
        List<@Nullable Object> decoded = new ArrayList<>(values.size());
        for (Object item : values) {
            decoded.add(decode(item));
        }
        return decoded;
    }

    private PyDict pairs(List<?> pairs) {
        PyDict dict = new PyDict();
        for (Object pair : pairs) {
            List<?> both = (List<?>) pair;
            dict.put(decode(both.get(0)), decode(both.get(1)));
        }
        return dict;
    }

    private static PyBytes bytes(List<?> numbers) {
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ((Number) numbers.get(i)).byteValue();
        }
        return PyBytes.of(bytes);
    }
}
