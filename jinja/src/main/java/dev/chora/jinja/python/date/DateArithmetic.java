package dev.chora.jinja.python.date;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Operators of dates and spans of time. All give {@link Py#MISSING} for operands that are not theirs. */
public final class DateArithmetic {
    private DateArithmetic() {}

    public static boolean isTimedelta(@Nullable Object o) {
        return o instanceof PyTimedelta;
    }

    public static Object add(@Nullable Object a, @Nullable Object b) {
        if (a instanceof PyTimedelta x && b instanceof PyTimedelta y) {
            return new PyTimedelta(checked(BigInteger.valueOf(x.microseconds()).add(of(y))));
        }
        if (b instanceof PyTimedelta span) {
            return shifted(a, span, 1);
        }
        return a instanceof PyTimedelta span ? shifted(b, span, 1) : Py.MISSING;
    }

    public static Object subtract(@Nullable Object a, @Nullable Object b) {
        if (a instanceof PyTimedelta x && b instanceof PyTimedelta y) {
            return new PyTimedelta(checked(of(x).subtract(of(y))));
        }
        if (b instanceof PyTimedelta span) {
            return shifted(a, span, -1);
        }
        if (a instanceof PyDate x && b instanceof PyDate y) {
            return new PyTimedelta(ChronoUnit.DAYS.between(y.value(), x.value()) * PyTimedelta.DAY);
        }
        if (a instanceof PyDateTime x && b instanceof PyDateTime y) {
            requireSameKind(x.zone(), y.zone(), "can't subtract offset-naive and offset-aware datetimes");
            return new PyTimedelta(x.moment() - y.moment());
        }
        return Py.MISSING;
    }

    private static Object shifted(@Nullable Object when, PyTimedelta span, int sign) {
        if (when instanceof PyDate date) {
            LocalDate moved = date.value().plusDays(sign > 0 ? span.days() : -span.days());
            requireYear(moved.getYear());
            return new PyDate(moved);
        }
        if (when instanceof PyDateTime dateTime) {
            LocalDateTime moved = dateTime.value().plus(sign * span.microseconds(), ChronoUnit.MICROS);
            requireYear(moved.getYear());
            return new PyDateTime(moved, dateTime.zone());
        }
        return Py.MISSING;
    }

    private static void requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "date value out of range");
        }
    }

    static void requireSameKind(@Nullable PyTimezone a, @Nullable PyTimezone b, String complaint) {
        if ((a == null) != (b == null)) {
            throw TemplateException.typeError(complaint);
        }
    }

    public static Object multiply(@Nullable Object a, @Nullable Object b) {
        if (a instanceof PyTimedelta span) {
            return times(span, b);
        }
        return b instanceof PyTimedelta span ? times(span, a) : Py.MISSING;
    }

    private static Object times(PyTimedelta span, @Nullable Object factor) {
        if (factor instanceof Long l) {
            return new PyTimedelta(checked(of(span).multiply(BigInteger.valueOf(l))));
        }
        if (factor instanceof Double d) {
            return rounded(new BigDecimal(of(span)).multiply(exact(d)));
        }
        return Py.MISSING;
    }

    public static Object divide(@Nullable Object a, @Nullable Object b) {
        if (!(a instanceof PyTimedelta x)) {
            return Py.MISSING;
        }
        if (b instanceof PyTimedelta y) {
            requireNonZero(y.microseconds(), "division by zero");
            return (double) x.microseconds() / y.microseconds();
        }
        if (b instanceof Long l) {
            requireNonZero(l, "integer division or modulo by zero");
            return rounded(new BigDecimal(x.microseconds()), BigDecimal.valueOf(l));
        }
        if (b instanceof Double d) {
            requireNonZero(d == 0 ? 0 : 1, "division by zero");
            return rounded(new BigDecimal(x.microseconds()), exact(d));
        }
        return Py.MISSING;
    }

    public static Object floorDivide(@Nullable Object a, @Nullable Object b) {
        if (a instanceof PyTimedelta x && b instanceof PyTimedelta y) {
            requireNonZero(y.microseconds(), "integer division or modulo by zero");
            return Math.floorDiv(x.microseconds(), y.microseconds());
        }
        if (a instanceof PyTimedelta x && b instanceof Long l) {
            requireNonZero(l, "integer division or modulo by zero");
            return new PyTimedelta(Math.floorDiv(x.microseconds(), l));
        }
        return Py.MISSING;
    }

    public static Object modulo(@Nullable Object a, @Nullable Object b) {
        if (a instanceof PyTimedelta x && b instanceof PyTimedelta y) {
            requireNonZero(y.microseconds(), "integer modulo by zero");
            return new PyTimedelta(Math.floorMod(x.microseconds(), y.microseconds()));
        }
        return Py.MISSING;
    }

    public static Object negate(@Nullable Object a) {
        return a instanceof PyTimedelta x ? new PyTimedelta(-x.microseconds()) : Py.MISSING;
    }

    private static BigInteger of(PyTimedelta span) {
        return BigInteger.valueOf(span.microseconds());
    }

    private static BigDecimal exact(double d) {
        if (Double.isNaN(d)) {
            throw TemplateException.valueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(d)) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
        }
        return new BigDecimal(d);
    }

    private static PyTimedelta rounded(BigDecimal microseconds) {
        return new PyTimedelta(
                checked(microseconds.setScale(0, RoundingMode.HALF_EVEN).toBigInteger()));
    }

    private static PyTimedelta rounded(BigDecimal dividend, BigDecimal divisor) {
        return new PyTimedelta(
                checked(dividend.divide(divisor, 0, RoundingMode.HALF_EVEN).toBigInteger()));
    }

    private static long checked(BigInteger microseconds) {
        if (microseconds.bitLength() > 63) {
            throw new TemplateException(
                    ErrorKind.OVERFLOW_ERROR,
                    "days=" + microseconds.divide(BigInteger.valueOf(PyTimedelta.DAY))
                            + "; must have magnitude <= 999999999");
        }
        return microseconds.longValue();
    }

    private static void requireNonZero(long divisor, String complaint) {
        if (divisor == 0) {
            throw new TemplateException(ErrorKind.ZERO_DIVISION_ERROR, complaint);
        }
    }
}
