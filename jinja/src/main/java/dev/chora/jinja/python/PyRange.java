package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A range of ints that fit in 64 bits.
 *
 * @param start the first value
 * @param stop past the last value
 * @param step distance of values, never 0
 */
public record PyRange(long start, long stop, long step) implements PyObject {
    @Override
    public String typeName() {
        return "range";
    }

    @Override
    public String repr() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")";
    }

    /** Number of values. */
    @Override
    public long length() {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        long span = step > 0 ? stop - start : start - stop;
        long by = step > 0 ? step : -step;
        return Long.divideUnsigned(span - 1, by) + 1;
    }

    /** The value at an index from 0 on, which must exist. */
    public long get(long index) {
        return start + index * step;
    }

    /** The index of a value, or -1 when the range does not have it. */
    public long indexOf(@Nullable Object item) {
        Object number = Numeric.widen(item);
        if (number instanceof Double d && d == Math.rint(d) && !Double.isInfinite(d)) {
            number = Keys.canonical(d);
        }
        if (!(number instanceof Long l)) {
            return -1;
        }
        boolean inside = step > 0 ? l >= start && l < stop : l <= start && l > stop;
        return inside && (l - start) % step == 0 ? (l - start) / step : -1;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "start" -> start;
            case "stop" -> stop;
            case "step" -> step;
            default -> Py.MISSING;
        };
    }

    @Override
    public Boolean contains(@Nullable Object item) {
        return indexOf(item) >= 0;
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        if (!Numeric.isInt(key)) {
            throw TemplateException.typeError("range indices must be integers or slices, not " + Py.typeName(key));
        }
        long length = length();
        long index = key instanceof BigInteger ? Long.MAX_VALUE : Py.index(key);
        long at = index < 0 ? index + length : index;
        if (at < 0 || at >= length) {
            throw new TemplateException(ErrorKind.INDEX_ERROR, "range object index out of range");
        }
        return get(at);
    }

    @Override
    public Iterator<@Nullable Object> iterate() {
        long length = length();
        return new Iterator<>() {
            private long next;

            @Override
            public boolean hasNext() {
                return next < length;
            }

            @Override
            public Object next() {
                if (next >= length) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    /** Ranges are equal when they have the same values. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof PyRange r) || length() != r.length()) {
            return false;
        }
        long length = length();
        return length == 0 || (start == r.start && (length == 1 || step == r.step));
    }

    @Override
    public int hashCode() {
        long length = length();
        return length == 0 ? 0 : Long.hashCode(start) * 31 + Long.hashCode(length);
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return equals(other);
    }
}
