package dev.chora.jinja.ansible;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyGenerator;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.python.date.PyDate;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.date.PyTime;
import dev.chora.jinja.python.date.PyTimedelta;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what JSON does not know into what it does, as pydantic's {@code to_jsonable_python} does for Copier's
 * {@code to_json}: sets and generators become lists, dates ISO 8601 texts, bytes texts.
 */
final class JsonFallback {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
    private static final int DAYS_PER_YEAR = 365;

    private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();

    private JsonFallback() {}

    static @Nullable Object prepare(@Nullable Object value) {
        return new JsonFallback().convert(value);
    }

    private @Nullable Object convert(@Nullable Object raw) {
        Object value = Values.of(raw);
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Markup markup) {
            return markup.text();
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return container(value);
        }
        if ((value instanceof Set<?> && Py.typeName(value).endsWith("set")) || value instanceof PyGenerator) {
            return items(Py.list(value));
        }
        if (value instanceof PyBytes bytes) {
            return decode(bytes);
        }
        if (value instanceof PyDateTime time) {
            String text = Py.str(time).replace(' ', 'T');
            return text.endsWith("+00:00") ? text.substring(0, text.length() - 6) + "Z" : text;
        }
        if (value instanceof PyDate || value instanceof PyTime) {
            return Py.str(value);
        }
        if (value instanceof PyTimedelta span) {
            return duration(span.microseconds());
        }
        if (value instanceof PyObject || value instanceof Set<?>) {
            throw TemplateException.valueError("Circular reference detected (id repeated)");
        }
        return value;
    }

    private Object container(Object value) {
        if (open.put(value, true) != null) {
            return value;
        }
        Object converted;
        if (value instanceof Map<?, ?> map) {
            PyDict copy = new PyDict(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                copy.put(entry.getKey(), convert(entry.getValue()));
            }
            converted = copy;
        } else {
            List<@Nullable Object> copy = items((List<?>) value);
            converted = value instanceof PyTuple ? PyTuple.copyOf(copy) : copy;
        }
        open.remove(value);
        return converted;
    }

    private List<@Nullable Object> items(List<?> items) {
        List<@Nullable Object> copy = new ArrayList<>(items.size());
        for (Object item : items) {
            copy.add(convert(item));
        }
        return copy;
    }

    private static String decode(PyBytes bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw new TemplateException(
                    ErrorKind.UNICODE_DECODE_ERROR, "'utf-8' codec can't decode these bytes: invalid utf-8 sequence");
        }
    }

    /** An ISO 8601 duration as pydantic writes it, with years of 365 days. */
    private static String duration(long microseconds) {
        long total = Math.abs(microseconds);
        long days = total / MICROS_PER_DAY;
        long rest = total % MICROS_PER_DAY;
        StringBuilder text = new StringBuilder(microseconds < 0 ? "-P" : "P");
        if (days / DAYS_PER_YEAR > 0) {
            text.append(days / DAYS_PER_YEAR).append('Y');
        }
        if (days % DAYS_PER_YEAR > 0) {
            text.append(days % DAYS_PER_YEAR).append('D');
        }
        if (rest == 0 && days > 0) {
            return text.toString();
        }
        long seconds = rest / MICROS_PER_SECOND;
        long micros = rest % MICROS_PER_SECOND;
        return text.append('T').append(parts(seconds, micros)).toString();
    }

    private static String parts(long seconds, long micros) {
        StringBuilder text = new StringBuilder();
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        if (hours > 0) {
            text.append(hours).append('H');
        }
        if (minutes > 0) {
            text.append(minutes).append('M');
        }
        if (micros == 0 && seconds % 60 == 0 && text.length() > 0) {
            return text.toString();
        }
        text.append(seconds % 60);
        if (micros > 0) {
            String digits = Long.toString(MICROS_PER_SECOND + micros);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            text.append('.').append(digits, 1, end);
        }
        return text.append('S').toString();
    }
}
