package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import java.math.BigInteger;

/** Arithmetic of two ints, each a Long or a BigInteger: in 64 bits as long as they suffice. */
final class IntArithmetic {
    /** Bits of a quotient: more than a double has, with room in a long. */
    private static final int QUOTIENT_BITS = 60;

    private IntArithmetic() {}

    static Object add(Object a, Object b) {
        if (a instanceof Long p && b instanceof Long q) {
            long x = p;
            long y = q;
            long sum = x + y;
            if (((x ^ sum) & (y ^ sum)) >= 0) {
                return sum;
            }
        }
        return Values.integer(Numeric.big(a).add(Numeric.big(b)));
    }

    static Object subtract(Object a, Object b) {
        if (a instanceof Long p && b instanceof Long q) {
            long x = p;
            long y = q;
            long difference = x - y;
            if (((x ^ y) & (x ^ difference)) >= 0) {
                return difference;
            }
        }
        return Values.integer(Numeric.big(a).subtract(Numeric.big(b)));
    }

    static Object multiply(Object a, Object b, Limits limits) {
        if (a instanceof Long p && b instanceof Long q) {
            long x = p;
            long y = q;
            long product = x * y;
            if (Math.multiplyHigh(x, y) == product >> 63) {
                return product;
            }
        }
        BigInteger x = Numeric.big(a);
        BigInteger y = Numeric.big(b);
        Guard.intBits((double) x.bitLength() + y.bitLength(), limits);
        return Values.integer(x.multiply(y));
    }

    static Object floorDivide(Object a, Object b) {
        if (a instanceof Long p && b instanceof Long q && !(p == Long.MIN_VALUE && q == -1)) {
            if (q == 0) {
                throw zero("integer division or modulo by zero");
            }
            return Math.floorDiv(p, q);
        }
        BigInteger y = Numeric.big(b);
        if (y.signum() == 0) {
            throw zero("integer division or modulo by zero");
        }
        BigInteger[] parts = Numeric.big(a).divideAndRemainder(y);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != y.signum();
        return Values.integer(below ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    static Object modulo(Object a, Object b) {
        if (a instanceof Long p && b instanceof Long q) {
            if (q == 0) {
                throw zero("integer modulo by zero");
            }
            return Math.floorMod(p, q);
        }
        BigInteger y = Numeric.big(b);
        if (y.signum() == 0) {
            throw zero("integer modulo by zero");
        }
        BigInteger rest = Numeric.big(a).remainder(y);
        boolean below = rest.signum() != 0 && rest.signum() != y.signum();
        return Values.integer(below ? rest.add(y) : rest);
    }

    /** The float nearest to the exact quotient. */
    static Object divide(Object a, Object b) {
        if (a instanceof Long p && b instanceof Long q && fits(p) && fits(q)) {
            if (q == 0) {
                throw zero("division by zero");
            }
            return (double) p / (double) q;
        }
        BigInteger y = Numeric.big(b);
        if (y.signum() == 0) {
            throw zero("division by zero");
        }
        return quotient(Numeric.big(a), y);
    }

    private static boolean fits(long value) {
        return value >= -(1L << 53) && value <= 1L << 53;
    }

    private static double quotient(BigInteger a, BigInteger b) {
        if (a.signum() == 0) {
            return b.signum() < 0 ? -0.0 : 0.0;
        }
        int shift = QUOTIENT_BITS - (a.bitLength() - b.bitLength());
        BigInteger x = a.abs();
        BigInteger y = b.abs();
        BigInteger[] parts =
                shift >= 0 ? x.shiftLeft(shift).divideAndRemainder(y) : x.divideAndRemainder(y.shiftLeft(-shift));
        // A bit for all that is cut off, so that rounding once is rounding exactly.
        long bits = parts[0].longValue() | (parts[1].signum() != 0 ? 1 : 0);
        double magnitude = scale(bits, -shift);
        if (Double.isInfinite(magnitude)) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "integer division result too large for a float");
        }
        return a.signum() == b.signum() ? magnitude : -magnitude;
    }

    /** {@code bits * 2**exponent}, rounded once also where the result is subnormal. */
    private static double scale(long bits, int exponent) {
        int lost = Double.MIN_EXPONENT - 52 - exponent;
        if (lost <= Long.SIZE - Long.numberOfLeadingZeros(bits) - 53) {
            return Math.scalb((double) bits, exponent);
        }
        if (lost >= Long.SIZE - 1) {
            return 0;
        }
        long kept = bits >> lost;
        long rest = bits & (1L << lost) - 1;
        long half = 1L << (lost - 1);
        if (rest > half || (rest == half && (kept & 1) == 1)) {
            kept++;
        }
        return kept * Double.MIN_VALUE;
    }

    static Object power(Object a, Object b, Limits limits) {
        BigInteger exponent = Numeric.big(b);
        if (exponent.signum() < 0) {
            return FloatArithmetic.power(Numeric.toDouble(a), Numeric.toDouble(b));
        }
        BigInteger base = Numeric.big(a);
        if (base.bitLength() <= 1 && base.abs().bitLength() <= 1) {
            boolean odd = exponent.testBit(0);
            return exponent.signum() == 0 ? 1L : base.signum() < 0 && !odd ? 1L : (Object) base.longValue();
        }
        Guard.intBits((base.abs().bitLength() - 1.0) * exponent.doubleValue(), limits);
        return Values.integer(base.pow(exponent.intValueExact()));
    }

    static Object negate(Object a) {
        return a instanceof Long l && l != Long.MIN_VALUE
                ? (Object) (-l)
                : Values.integer(Numeric.big(a).negate());
    }

    private static TemplateException zero(String message) {
        return new TemplateException(ErrorKind.ZERO_DIVISION_ERROR, message);
    }
}
