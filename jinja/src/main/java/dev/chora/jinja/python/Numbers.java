package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code int()}, {@code float()}, {@code round()} and {@code abs()}. */
public final class Numbers {
    private Numbers() {}

    /** {@code int(o)}. */
    public static Object toInt(@Nullable Object o) {
        Object value = Values.of(o);
        if (value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Boolean b) {
            return b ? 1L : 0L;
        }
        if (value instanceof Double d) {
            return truncate(d);
        }
        if (value instanceof Undefined u) {
            throw u.failure();
        }
        return parsed(
                value,
                10,
                "int() argument must be a string, a bytes-like object or a real number, not '" + Py.typeName(value)
                        + "'");
    }

    /** {@code int(o, base)}. */
    public static Object toInt(@Nullable Object o, long base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw TemplateException.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        return parsed(Values.of(o), (int) base, "int() can't convert non-string with explicit base");
    }

    private static Object parsed(@Nullable Object value, int base, String otherwise) {
        String text;
        if (value instanceof PyBytes bytes) {
            text = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
        } else if (value != null && Py.isString(value)) {
            text = Py.text(value);
        } else {
            throw TemplateException.typeError(otherwise);
        }
        Object number = NumberText.parseInt(text, base);
        if (number == null) {
            throw TemplateException.valueError("invalid literal for int() with base " + base + ": " + Py.repr(value));
        }
        return number;
    }

    /** The int that a float has before its point. */
    static Object truncate(double d) {
        if (Math.abs(d) < 0x1p63) {
            return (long) d;
        }
        if (Double.isNaN(d)) {
            throw TemplateException.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(d)) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        return Values.integer(new BigDecimal(d).toBigInteger());
    }

    /** {@code float(o)}. */
    public static double toFloat(@Nullable Object o) {
        Object value = Values.of(o);
        if (value != null && Numeric.isNumber(value)) {
            return Numeric.toDouble(value);
        }
        if (value instanceof Undefined u) {
            throw u.failure();
        }
        String text;
        if (value instanceof PyBytes bytes) {
            text = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
        } else if (value != null && Py.isString(value)) {
            text = Py.text(value);
        } else {
            throw TemplateException.typeError(
                    "float() argument must be a string or a real number, not '" + Py.typeName(value) + "'");
        }
        Double number = NumberText.parseFloat(text);
        if (number == null) {
            throw TemplateException.valueError("could not convert string to float: " + Py.repr(value));
        }
        return number;
    }

    /** The int that text spells in this base, or null when it does not spell one. */
    public static @Nullable Object parseInt(String text, int base) {
        return NumberText.parseInt(text, base);
    }

    /** The float that text spells, or null when it does not spell one. */
    public static @Nullable Double parseFloat(String text) {
        return NumberText.parseFloat(text);
    }

    /** {@code round(number)}, an int, when digits is null, else {@code round(number, digits)}. */
    public static Object round(@Nullable Object number, @Nullable Long digits) {
        Object value = Numeric.widen(Values.of(number));
        if (value instanceof Double d) {
            return digits == null ? truncate(roundWhole(d)) : (Object) roundTo(d, digits);
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return digits == null || digits >= 0 ? value : roundInt(Numeric.big(value), digits);
        }
        if (value instanceof Undefined u) {
            throw TemplateException.typeError("type " + u.typeName() + " doesn't define __round__ method");
        }
        throw TemplateException.typeError("type " + Py.typeName(value) + " doesn't define __round__ method");
    }

    private static double roundWhole(double d) {
        return Double.isFinite(d) ? Math.rint(d) : d;
    }

    private static double roundTo(double d, long digits) {
        if (!Double.isFinite(d) || d == 0 || digits > 323) {
            return d;
        }
        if (digits < -308) {
            return Math.copySign(0.0, d);
        }
        double rounded =
                new BigDecimal(d).setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(rounded)) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "rounded value too large to represent");
        }
        return rounded == 0 ? Math.copySign(0.0, d) : rounded;
    }

    private static Object roundInt(BigInteger value, long digits) {
        if (-digits > value.bitLength()) {
            return 0L;
        }
        BigDecimal rounded = new BigDecimal(value).setScale((int) digits, RoundingMode.HALF_EVEN);
        return Values.integer(rounded.toBigInteger());
    }

    /** {@code abs(o)}. */
    public static Object abs(@Nullable Object o) {
        Object value = Numeric.widen(Values.of(o));
        if (value instanceof Long l) {
            return l == Long.MIN_VALUE ? BigInteger.valueOf(l).negate() : (Object) Math.abs(l);
        }
        if (value instanceof Double d) {
            return Math.abs(d);
        }
        if (value instanceof BigInteger b) {
            return b.abs();
        }
        if (value instanceof dev.chora.jinja.python.date.PyTimedelta delta) {
            return delta.abs();
        }
        throw TemplateException.typeError("bad operand type for abs(): '" + Py.typeName(value) + "'");
    }
}
