package dev.chora.jinja.python;

import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.python.date.PyDate;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.date.PyTime;
import dev.chora.jinja.python.date.PyTimedelta;
import dev.chora.jinja.python.date.PyTimezone;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the reprs of Python values back, as recorded rows have them. */
final class Literals {
    private final String source;
    private int at;

    private Literals(String source) {
        this.source = source;
    }

    static @Nullable Object read(String source) {
        Literals reader = new Literals(source);
        Object value = reader.value();
        if (reader.at != source.length()) {
            throw new IllegalArgumentException("not a value: " + source + " at " + reader.at);
        }
        return value;
    }

    private boolean take(String token) {
        if (!source.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return true;
    }

    private @Nullable Object value() {
        char c = source.charAt(at);
        if (c == '\'' || c == '"') {
            return string();
        }
        if (c == 'b' && (source.startsWith("b'", at) || source.startsWith("b\"", at))) {
            at++;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            string().chars().forEach(bytes::write);
            return PyBytes.of(bytes.toByteArray());
        }
        if (take("[")) {
            return new ArrayList<>(sequence("]"));
        }
        if (take("(")) {
            return PyTuple.copyOf(sequence(")"));
        }
        if (take("{")) {
            return braces();
        }
        return Character.isLetter(c) ? named() : number();
    }

    private List<@Nullable Object> sequence(String end) {
        List<@Nullable Object> values = new ArrayList<>();
        while (!take(end)) {
            values.add(value());
            take(",");
        }
        return values;
    }

    private Object braces() {
        if (take("}")) {
            return new PyDict();
        }
        PyDict dict = new PyDict();
        PySet set = new PySet();
        boolean pairs = false;
        while (!take("}")) {
            Object key = value();
            if (take(":")) {
                pairs = true;
                dict.put(key, value());
            } else {
                set.add(key);
            }
            take(",");
        }
        return pairs ? dict : set;
    }

    private Object number() {
        int from = at;
        while (at < source.length() && "+-.0123456789einfxj".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        String text = source.substring(from, at);
        if (text.equals("-inf")) {
            return Double.NEGATIVE_INFINITY;
        }
        return text.matches("-?\\d+") ? Values.integer(new BigInteger(text)) : (Object) Double.valueOf(text);
    }

    private @Nullable Object named() {
        int from = at;
        while (at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at)) || "._".indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
        String name = source.substring(from, at);
        switch (name) {
            case "None":
                return null;
            case "True":
                return true;
            case "False":
                return false;
            case "nan":
                return Double.NaN;
            case "inf":
                return Double.POSITIVE_INFINITY;
            case "Undefined":
                return Undefined.ofName(UndefinedKind.DEFAULT, "missing");
            case "datetime.timezone.utc":
                return PyTimezone.UTC;
            default:
                return call(name);
        }
    }

    private @Nullable Object call(String name) {
        if (!take("(")) {
            throw new IllegalArgumentException("not a call: " + source);
        }
        List<@Nullable Object> values = new ArrayList<>();
        Map<String, @Nullable Object> keywords = new HashMap<>();
        while (!take(")")) {
            int equals = at;
            while (equals < source.length() && Character.isLetter(source.charAt(equals))) {
                equals++;
            }
            if (equals > at && equals < source.length() && source.charAt(equals) == '=') {
                String keyword = source.substring(at, equals);
                at = equals + 1;
                keywords.put(keyword, value());
            } else {
                values.add(value());
            }
            take(",");
        }
        return make(name, values, keywords);
    }

    private static Object make(String name, List<@Nullable Object> v, Map<String, @Nullable Object> keywords) {
        return switch (name) {
            case "range" ->
                new PyRange(
                        v.size() == 1 ? 0 : (Long) v.get(0),
                        (Long) v.get(v.size() == 1 ? 0 : 1),
                        v.size() == 3 ? (Long) v.get(2) : 1);
            case "set" -> new PySet();
            case "Markup" -> new Markup((String) v.get(0));
            case "dict_keys" -> new PyDictView(entries((List<?>) v.get(0), false), PyDictView.Kind.KEYS);
            case "dict_items" -> new PyDictView(entries((List<?>) v.get(0), true), PyDictView.Kind.ITEMS);
            case "dict_values" -> new PyDictView(valuesOnly((List<?>) v.get(0)), PyDictView.Kind.VALUES);
            case "datetime.date" -> new PyDate(LocalDate.of(part(v, 0), part(v, 1), part(v, 2)));
            case "datetime.time" -> new PyTime(time(v, 0), (PyTimezone) keywords.get("tzinfo"));
            case "datetime.datetime" ->
                new PyDateTime(
                        LocalDateTime.of(LocalDate.of(part(v, 0), part(v, 1), part(v, 2)), time(v, 3)),
                        (PyTimezone) keywords.get("tzinfo"));
            case "datetime.timedelta" ->
                new PyTimedelta(part(keywords, "days") * 86_400_000_000L
                        + part(keywords, "seconds") * 1_000_000
                        + part(keywords, "microseconds"));
            case "datetime.timezone" -> new PyTimezone(((PyTimedelta) v.get(0)).microseconds(), null);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static PyDict entries(List<?> list, boolean pairs) {
        PyDict dict = new PyDict();
        for (Object one : list) {
            dict.put(pairs ? ((PyTuple) one).get(0) : one, pairs ? ((PyTuple) one).get(1) : null);
        }
        return dict;
    }

    private static PyDict valuesOnly(List<?> list) {
        PyDict dict = new PyDict();
        list.forEach(one -> dict.put((long) dict.size(), one));
        return dict;
    }

    private static int part(List<@Nullable Object> values, int index) {
        return index < values.size() ? ((Long) values.get(index)).intValue() : 0;
    }

    private static long part(Map<String, @Nullable Object> values, String name) {
        return values.containsKey(name) ? (Long) values.get(name) : 0;
    }

    private static LocalTime time(List<@Nullable Object> v, int from) {
        return LocalTime.of(part(v, from), part(v, from + 1), part(v, from + 2), part(v, from + 3) * 1000);
    }

    private String string() {
        char quote = source.charAt(at++);
        StringBuilder out = new StringBuilder();
        while (source.charAt(at) != quote) {
            char c = source.charAt(at++);
            if (c == '\\') {
                escape(out);
            } else {
                out.append(c);
            }
        }
        at++;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return out.toString();
    }

    private void escape(StringBuilder out) {
        char c = source.charAt(at++);
        switch (c) {
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'x', 'u', 'U' -> {
                int digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
                out.appendCodePoint(Integer.parseInt(source.substring(at, at + digits), 16));
                at += digits;
            }
            default -> out.append(c);
        }
    }
}
