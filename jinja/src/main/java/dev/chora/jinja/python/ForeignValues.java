package dev.chora.jinja.python;

import dev.chora.jinja.PyCallable;
import dev.chora.jinja.python.date.PyDate;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.date.PyTime;
import dev.chora.jinja.python.date.PyTimedelta;
import dev.chora.jinja.python.date.PyTimezone;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The rare part of {@link Values#of}: objects that no template makes itself. */
final class ForeignValues {
    private ForeignValues() {}

    static @Nullable Object of(Object o) {
        if (o instanceof PyObject
                || o instanceof Map
                || o instanceof List
                || o instanceof Set
                || o instanceof PyCallable
                || o == Py.MISSING) {
            return o;
        }
        if (o instanceof Number number) {
            return ofNumber(number);
        }
        if (o instanceof CharSequence || o instanceof Character) {
            return o.toString();
        }
        if (o instanceof Optional<?> optional) {
            return Values.of(optional.orElse(null));
        }
        if (o instanceof Collection<?> collection) {
            return new ArrayList<@Nullable Object>(collection);
        }
        if (o instanceof Iterator<?> iterator) {
            return PyGenerator.builtin("iterator", iterator);
        }
        if (o.getClass().isArray()) {
            return ofArray(o);
        }
        Object time = ofTime(o);
        return time != null ? time : new JavaObject(o);
    }

    private static Object ofNumber(Number number) {
        if (number instanceof BigInteger big) {
            return Values.integer(big);
        }
        if (number instanceof Float || number instanceof BigDecimal) {
            // A float literal says what it prints: 0.1f means 0.1 to whoever wrote it.
            return number instanceof Float f ? Double.parseDouble(f.toString()) : number.doubleValue();
        }
        if (number instanceof Integer
                || number instanceof Short
                || number instanceof Byte
                || number instanceof AtomicInteger
                || number instanceof AtomicLong) {
            return number.longValue();
        }
        return number.doubleValue();
    }

    private static Object ofArray(Object array) {
        if (array instanceof byte[] bytes) {
            return PyBytes.of(bytes.clone());
        }
        int length = Array.getLength(array);
        List<@Nullable Object> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add(Values.of(Array.get(array, i)));
        }
        return list;
    }

    private static @Nullable Object ofTime(Object o) {
        if (o instanceof LocalDate date) {
            return new PyDate(date);
        }
        if (o instanceof LocalDateTime dateTime) {
            return new PyDateTime(dateTime, null);
        }
        if (o instanceof LocalTime time) {
            return new PyTime(time, null);
        }
        if (o instanceof OffsetDateTime when) {
            return new PyDateTime(when.toLocalDateTime(), PyTimezone.of(when.getOffset()));
        }
        if (o instanceof ZonedDateTime when) {
            return new PyDateTime(when.toLocalDateTime(), PyTimezone.of(when.getOffset()));
        }
        if (o instanceof Instant instant) {
            return new PyDateTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), PyTimezone.UTC);
        }
        if (o instanceof Duration duration) {
            return PyTimedelta.of(duration);
        }
        return null;
    }
}
