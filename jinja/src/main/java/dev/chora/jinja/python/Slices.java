package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code o[start:stop:step]}. */
public final class Slices {
    private Slices() {}

    /**
     * {@code o[start:stop:step]}; null stands for an omitted bound.
     *
     * @throws TemplateException a {@code TypeError} for what cannot be sliced and bounds that are no ints, a
     *     {@code ValueError} for a step of 0
     */
    public static @Nullable Object slice(
            @Nullable Object object, @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        Object o = Values.of(object);
        if (o instanceof Undefined u) {
            return u.item(null);
        }
        if (o instanceof Map) {
            throw TemplateException.typeError("unhashable type: 'slice'");
        }
        long length = length(o);
        if (length < 0) {
            throw TemplateException.typeError("'" + Py.typeName(o) + "' object is not subscriptable");
        }
        long by = step == null ? 1 : bound(step);
        if (by == 0) {
            throw TemplateException.valueError("slice step cannot be zero");
        }
        long from = clamp(start, by > 0 ? 0 : length - 1, length, by);
        long to = clamp(stop, by > 0 ? length : -1, length, by);
        return take(o, from, to, by);
    }

    /**
     * {@code o[start:stop:step]}, or {@link Py#MISSING} where Python raises {@code TypeError} or {@code LookupError}.
     *
     * @throws TemplateException for undefined objects, and for a step of 0
     */
    public static @Nullable Object sliceOrMissing(
            @Nullable Object o, @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        try {
            return slice(o, start, stop, step);
        } catch (TemplateException e) {
            if (e.kind() == ErrorKind.TYPE_ERROR) {
                return Py.MISSING;
            }
            throw e;
        }
    }

    private static long length(@Nullable Object o) {
        boolean sliceable = o instanceof List
                || o instanceof String
                || o instanceof Markup
                || o instanceof PyBytes
                || o instanceof PyRange;
        return sliceable ? Py.length(o) : -1;
    }

    private static long bound(Object bound) {
        Object value = Values.of(bound);
        if (value instanceof BigInteger big) {
            return big.signum() < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        if (!Numeric.isInt(value)) {
            throw TemplateException.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return Math.max(-Long.MAX_VALUE, Py.index(value));
    }

    private static long clamp(@Nullable Object bound, long otherwise, long length, long step) {
        if (bound == null) {
            return otherwise;
        }
        long at = bound(bound);
        if (at < 0) {
            return Math.max(at + length, step > 0 ? 0 : -1);
        }
        return Math.min(at, step > 0 ? length : length - 1);
    }

    private static Object take(@Nullable Object o, long from, long to, long step) {
        if (o instanceof PyRange r) {
            // The bounds are indices, which stop one past the end on either side.
            long count = new PyRange(from, to, step).length();
            long first = r.start() + from * r.step();
            long by = count > 1 || Math.abs(step) < Integer.MAX_VALUE ? step * r.step() : r.step();
            return new PyRange(first, r.start() + to * r.step(), by);
        }
        int count = (int) new PyRange(from, to, step).length();
        if (o instanceof List<?> list) {
            List<@Nullable Object> part = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                part.add(Values.of(list.get((int) (from + i * step))));
            }
            return o instanceof PyTuple ? PyTuple.copyOf(part) : part;
        }
        if (o instanceof PyBytes bytes) {
            byte[] part = new byte[count];
            for (int i = 0; i < count; i++) {
                part[i] = (byte) bytes.get((int) (from + i * step));
            }
            return PyBytes.of(part);
        }
        if (o instanceof Markup m) {
            return new Markup(text(m.text(), (int) from, count, step));
        }
        return text(Py.text(o == null ? "" : o), (int) from, count, step);
    }

    private static String text(String s, int from, int count, long step) {
        if (count == 0) {
            return "";
        }
        boolean plain = Text.isPlain(s);
        if (step == 1) {
            int begin = plain ? from : s.offsetByCodePoints(0, from);
            return s.substring(begin, plain ? begin + count : s.offsetByCodePoints(begin, count));
        }
        StringBuilder out = new StringBuilder(count);
        if (plain) {
            for (int i = 0; i < count; i++) {
                out.append(s.charAt((int) (from + i * step)));
            }
            return out.toString();
        }
        int[] points = s.codePoints().toArray();
        for (int i = 0; i < count; i++) {
            out.appendCodePoint(points[(int) (from + i * step)]);
        }
        return out.toString();
    }
}
