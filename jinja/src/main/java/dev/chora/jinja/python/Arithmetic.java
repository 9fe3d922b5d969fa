package dev.chora.jinja.python;

import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.date.DateArithmetic;
import dev.chora.jinja.python.format.PercentFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic operators. Those that can make much out of little take limits; without them the default ones hold.
 */
public final class Arithmetic {
    private Arithmetic() {}

    /** {@code a + b}. */
    public static @Nullable Object add(@Nullable Object a, @Nullable Object b) {
        return add(a, b, Limits.DEFAULT);
    }

    /** {@code a + b}. */
    public static @Nullable Object add(@Nullable Object a, @Nullable Object b, Limits limits) {
        if (a instanceof Long && b instanceof Long) {
            return IntArithmetic.add(a, b);
        }
        if (a instanceof String s && b instanceof String t) {
            Guard.length((long) s.length() + t.length(), limits);
            return s.concat(t);
        }
        Object x = Numeric.widen(Values.of(a));
        Object y = Numeric.widen(Values.of(b));
        if (x != null && y != null && Numeric.isNumber(x) && Numeric.isNumber(y)) {
            return x instanceof Double || y instanceof Double
                    ? (Object) (Numeric.toDouble(x) + Numeric.toDouble(y))
                    : IntArithmetic.add(x, y);
        }
        Object made = Sequences.concatenate(x, y, limits);
        if (made == Py.MISSING) {
            made = DateArithmetic.add(x, y);
        }
        if (made != Py.MISSING) {
            return made;
        }
        requireDefined(x, y);
        throw Sequences.cannotConcatenate(a, b);
    }

    /** {@code a - b}. */
    public static @Nullable Object subtract(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Long && b instanceof Long) {
            return IntArithmetic.subtract(a, b);
        }
        Object x = Numeric.widen(Values.of(a));
        Object y = Numeric.widen(Values.of(b));
        if (x != null && y != null && Numeric.isNumber(x) && Numeric.isNumber(y)) {
            return x instanceof Double || y instanceof Double
                    ? (Object) (Numeric.toDouble(x) - Numeric.toDouble(y))
                    : IntArithmetic.subtract(x, y);
        }
        Object made = DateArithmetic.subtract(x, y);
        if (made == Py.MISSING) {
            made = Sequences.difference(x, y);
        }
        if (made != Py.MISSING) {
            return made;
        }
        throw unsupported("-", a, b);
    }

    /** {@code a * b} within the default limits. */
    public static @Nullable Object multiply(@Nullable Object a, @Nullable Object b) {
        return multiply(a, b, Limits.DEFAULT);
    }

    /** {@code a * b}. */
    public static @Nullable Object multiply(@Nullable Object a, @Nullable Object b, Limits limits) {
        if (a instanceof Long && b instanceof Long) {
            return IntArithmetic.multiply(a, b, limits);
        }
        Object x = Numeric.widen(Values.of(a));
        Object y = Numeric.widen(Values.of(b));
        if (x != null && y != null && Numeric.isNumber(x) && Numeric.isNumber(y)) {
            return x instanceof Double || y instanceof Double
                    ? (Object) (Numeric.toDouble(x) * Numeric.toDouble(y))
                    : IntArithmetic.multiply(x, y, limits);
        }
        if (!(x instanceof Markup)) {
            requireDefined(x, y);
        }
        Object made = DateArithmetic.multiply(x, y);
        if (made != Py.MISSING) {
            return made;
        }
        if (x instanceof Markup || y instanceof Markup) {
            return Sequences.repeatMarkup(x, y, limits);
        }
        if (x != null && Sequences.isSequence(x)) {
            return Sequences.repeat(x, y, limits);
        }
        if (y != null && Sequences.isSequence(y)) {
            return Sequences.repeat(y, x, limits);
        }
        throw unsupported("*", a, b);
    }

    /** {@code a / b}. */
    public static @Nullable Object divide(@Nullable Object a, @Nullable Object b) {
        Object x = Numeric.widen(Values.of(a));
        Object y = Numeric.widen(Values.of(b));
        if (x != null && y != null && Numeric.isNumber(x) && Numeric.isNumber(y)) {
            return x instanceof Double || y instanceof Double
                    ? (Object) FloatArithmetic.divide(Numeric.toDouble(x), Numeric.toDouble(y))
                    : IntArithmetic.divide(x, y);
        }
        Object made = DateArithmetic.divide(x, y);
        if (made != Py.MISSING) {
            return made;
        }
        throw unsupported("/", a, b);
    }

    /** {@code a // b}. */
    public static @Nullable Object floorDivide(@Nullable Object a, @Nullable Object b) {
        Object x = Numeric.widen(Values.of(a));
        Object y = Numeric.widen(Values.of(b));
        if (x != null && y != null && Numeric.isNumber(x) && Numeric.isNumber(y)) {
            return x instanceof Double || y instanceof Double
                    ? (Object) FloatArithmetic.floorDivide(Numeric.toDouble(x), Numeric.toDouble(y))
                    : IntArithmetic.floorDivide(x, y);
        }
        Object made = DateArithmetic.floorDivide(x, y);
        if (made != Py.MISSING) {
            return made;
        }
        throw unsupported("//", a, b);
    }

    /** {@code a % b} within the default limits. */
    public static @Nullable Object modulo(@Nullable Object a, @Nullable Object b) {
        return modulo(a, b, Limits.DEFAULT);
    }

    /** {@code a % b}: the rest of a division, or the formatting of strings. */
    public static @Nullable Object modulo(@Nullable Object a, @Nullable Object b, Limits limits) {
        if (a instanceof String s) {
            return PercentFormat.format(s, b, limits);
        }
        Object x = Numeric.widen(Values.of(a));
        Object y = Numeric.widen(Values.of(b));
        if (x != null && y != null && Numeric.isNumber(x) && Numeric.isNumber(y)) {
            return x instanceof Double || y instanceof Double
                    ? (Object) FloatArithmetic.modulo(Numeric.toDouble(x), Numeric.toDouble(y))
                    : IntArithmetic.modulo(x, y);
        }
        if (x instanceof String s) {
            return PercentFormat.format(s, y, limits);
        }
        if (x instanceof Markup m) {
            return PercentFormat.format(m, y, limits);
        }
        if (x instanceof PyBytes bytes) {
            return PercentFormat.format(bytes, y, limits);
        }
        Object made = DateArithmetic.modulo(x, y);
        if (made != Py.MISSING) {
            return made;
        }
        throw unsupported("%", a, b);
    }

    /** {@code a ** b} within the default limits. */
    public static @Nullable Object power(@Nullable Object a, @Nullable Object b) {
        return power(a, b, Limits.DEFAULT);
    }

    /** {@code a ** b}. */
    public static @Nullable Object power(@Nullable Object a, @Nullable Object b, Limits limits) {
        Object x = Numeric.widen(Values.of(a));
        Object y = Numeric.widen(Values.of(b));
        if (x != null && y != null && Numeric.isNumber(x) && Numeric.isNumber(y)) {
            return x instanceof Double || y instanceof Double
                    ? FloatArithmetic.power(Numeric.toDouble(x), Numeric.toDouble(y))
                    : IntArithmetic.power(x, y, limits);
        }
        throw unsupported("** or pow()", a, b);
    }

    /** {@code -a}. */
    public static @Nullable Object negate(@Nullable Object a) {
        Object x = Numeric.widen(Values.of(a));
        if (x instanceof Double d) {
            return -d;
        }
        if (x != null && Numeric.isInt(x)) {
            return IntArithmetic.negate(x);
        }
        Object made = DateArithmetic.negate(x);
        if (made != Py.MISSING) {
            return made;
        }
        throw badOperand("-", x);
    }

    /** {@code +a}. */
    public static @Nullable Object positive(@Nullable Object a) {
        Object x = Numeric.widen(Values.of(a));
        if (Numeric.isNumber(x) || DateArithmetic.isTimedelta(x)) {
            return x;
        }
        throw badOperand("+", x);
    }

    private static TemplateException badOperand(String operator, @Nullable Object x) {
        requireDefined(x, x);
        return TemplateException.typeError("bad operand type for unary " + operator + ": '" + Py.typeName(x) + "'");
    }

    static TemplateException unsupported(String operator, @Nullable Object a, @Nullable Object b) {
        requireDefined(a, b);
        return TemplateException.typeError("unsupported operand type(s) for " + operator + ": '" + Py.typeName(a)
                + "' and '" + Py.typeName(b) + "'");
    }

    private static void requireDefined(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Undefined u) {
            throw u.failure();
        }
        if (b instanceof Undefined u) {
            throw u.failure();
        }
    }

    /** Whether this is a list that is no tuple. */
    static boolean isList(@Nullable Object o) {
        return o instanceof List && !(o instanceof PyTuple);
    }
}
