package dev.chora.jinja.python.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Text of floating point numbers, rounded as CPython rounds: exactly, and half to even. */
public final class FloatText {
    /** With this many digits no two decimal numbers are the same double, so that fewer cannot be had. */
    private static final int ALWAYS_DISTINCT = 15;

    /** With this many digits every double comes back. */
    private static final int ALWAYS_ENOUGH = 17;

    private FloatText() {}

    /** {@code repr} of a float: the shortest digits that read back as the same number. */
    public static String repr(double value) {
        if (Math.abs(value) < 1e16 && value == (long) value) {
            boolean negativeZero = value == 0 && 1 / value < 0;
            return negativeZero ? "-0.0" : Long.toString((long) value) + ".0";
        }
        if (!Double.isFinite(value)) {
            return special(value);
        }
        String brief = withFewDecimals(value);
        if (brief != null) {
            return brief;
        }
        Decimal decimal = shortest(value);
        int point = decimal.point();
        StringBuilder out = new StringBuilder(24);
        if (value < 0) {
            out.append('-');
        }
        if (point > 16 || point < -3) {
            decimal.appendScientific(out, 'e');
        } else {
            decimal.appendPlain(out);
            if (point >= decimal.digits().length()) {
                out.append(".0");
            }
        }
        return out.toString();
    }

    /**
     * The text of a number such as prices and versions have, found without big arithmetic: a whole number over a power
     * of ten, both exact, whose quotient is the value. Null for all others.
     */
    private static @Nullable String withFewDecimals(double value) {
        double magnitude = Math.abs(value);
        if (magnitude < 1e-3 || magnitude >= 1e9) {
            return null;
        }
        long scale = 10;
        for (int decimals = 1; decimals <= 5; decimals++, scale *= 10) {
            double scaled = Math.rint(magnitude * scale);
            if (scaled / scale == magnitude) {
                long digits = (long) scaled;
                String fraction = Long.toString(scale + digits % scale);
                return (value < 0 ? "-" : "") + digits / scale + "." + fraction.substring(1);
            }
        }
        return null;
    }

    /** {@code nan}, {@code inf} or {@code -inf}. */
    static String special(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    /** The shortest digits that read back as this number, which is finite; the sign is left out. */
    static Decimal shortest(double value) {
        double magnitude = Math.abs(value);
        if (magnitude == 0) {
            return Decimal.ZERO;
        }
        // Java's own text before release 19 may have digits too many, but never with as few as these.
        Decimal own = Decimal.parse(Double.toString(magnitude));
        if (own.digits().length() <= ALWAYS_DISTINCT && magnitude >= Double.MIN_NORMAL) {
            return own;
        }
        BigDecimal exact = new BigDecimal(magnitude);
        // Below a power of two the next number is only half as far as above it.
        boolean lopsided = (Double.doubleToRawLongBits(magnitude) & 0xfffffffffffffL) == 0;
        for (int digits = magnitude < Double.MIN_NORMAL ? 1 : ALWAYS_DISTINCT; digits < ALWAYS_ENOUGH; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == magnitude) {
                return Decimal.of(rounded);
            }
            if (lopsided) {
                BigDecimal above = exact.round(new MathContext(digits, RoundingMode.CEILING));
                if (above.doubleValue() == magnitude) {
                    return Decimal.of(above);
                }
            }
        }
        return Decimal.of(exact.round(new MathContext(ALWAYS_ENOUGH, RoundingMode.HALF_EVEN)));
    }

    /** The digits of {@code %f}: so many after the point. The value is finite; the sign is left out. */
    static String fixed(double value, int precision) {
        return new BigDecimal(Math.abs(value))
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** The number rounded to so many significant digits, trailing zeros kept. The value is finite. */
    static Decimal significant(double value, int digits) {
        if (value == 0) {
            return new Decimal("0".repeat(digits), 1);
        }
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        String text = rounded.unscaledValue().toString();
        int point = text.length() - rounded.scale();
        return new Decimal(text + "0".repeat(digits - text.length()), point);
    }
}
