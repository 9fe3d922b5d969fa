package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The tower bool, int, float: telling numbers apart, converting and comparing them exactly. */
public final class Numeric {
    /** What {@link #compare} gives for NaN. */
    static final int UNORDERED = 2;

    private Numeric() {}

    /** Whether this is a bool, int or float. */
    public static boolean isNumber(@Nullable Object o) {
        return o instanceof Long || o instanceof Double || o instanceof Boolean || o instanceof BigInteger;
    }

    /** Whether this is an int or a bool. */
    public static boolean isInt(@Nullable Object o) {
        return o instanceof Long || o instanceof Boolean || o instanceof BigInteger;
    }

    /** A bool as int; anything else as it is. */
    public static @Nullable Object widen(@Nullable Object o) {
        return o instanceof Boolean b ? (Object) (b ? 1L : 0L) : o;
    }

    /** The int as a big one. */
    public static BigInteger big(Object integer) {
        return integer instanceof BigInteger b
                ? b
                : BigInteger.valueOf(integer instanceof Boolean b ? (b ? 1 : 0) : (Long) integer);
    }

    /**
     * The number as a float.
     *
     * @throws TemplateException an {@code OverflowError} when the int is too large
     */
    public static double toDouble(Object number) {
        if (number instanceof Double d) {
            return d;
        }
        if (number instanceof Long l) {
            return l;
        }
        if (number instanceof Boolean b) {
            return b ? 1 : 0;
        }
        double d = ((BigInteger) number).doubleValue();
        if (Double.isInfinite(d)) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "int too large to convert to float");
        }
        return d;
    }

    /** Sign of {@code a - b}, computed exactly; {@link #UNORDERED} when one is NaN. */
    static int compare(Object a, Object b) {
        Object x = a instanceof Boolean p ? (Object) (p ? 1L : 0L) : a;
        Object y = b instanceof Boolean p ? (Object) (p ? 1L : 0L) : b;
        if (x instanceof Long p && y instanceof Long q) {
            return Long.compare(p, q);
        }
        if (x instanceof Double p) {
            return y instanceof Double q ? doubles(p, q) : withFloat(y, p, -1);
        }
        if (y instanceof Double q) {
            return withFloat(x, q, 1);
        }
        return big(x).compareTo(big(y));
    }

    private static int doubles(double p, double q) {
        return p < q ? -1 : p > q ? 1 : p == q ? 0 : UNORDERED;
    }

    private static int withFloat(Object integer, double d, int sign) {
        if (Double.isNaN(d)) {
            return UNORDERED;
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? -sign : sign;
        }
        if (integer instanceof Long l && Math.abs(l) <= 1L << 53) {
            return sign * Double.compare((double) l, d + 0.0);
        }
        return sign * new BigDecimal(big(integer)).compareTo(new BigDecimal(d));
    }
}
