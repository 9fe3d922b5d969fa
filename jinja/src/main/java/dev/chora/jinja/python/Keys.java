package dev.chora.jinja.python;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Makes keys that are equal in Python equal in Java: 1, 1.0 and True; a str and a Markup of the same text. */
final class Keys {
    private Keys() {}

    /**
     * The object whose {@code equals} and {@code hashCode} stand for this key; most keys stand for themselves.
     */
    static @Nullable Object canonical(@Nullable Object key) {
        if (key == null || key instanceof String || key instanceof Long) {
            return key;
        }
        if (key instanceof Boolean b) {
            return b ? 1L : 0L;
        }
        if (key instanceof Double d) {
            return ofDouble(d);
        }
        if (key instanceof Markup markup) {
            return markup.text();
        }
        return Values.of(key);
    }

    private static Object ofDouble(Double value) {
        double d = value;
        if (d != Math.rint(d) || Double.isInfinite(d)) {
            return value;
        }
        if (Math.abs(d) < 0x1p62) {
            return (long) d;
        }
        return new BigDecimal(d).toBigInteger();
    }
}
