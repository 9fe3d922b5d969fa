package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.math.BigDecimal;

/** Arithmetic of two floats, where it is not Java's own. */
final class FloatArithmetic {
    /** Powers up to this one are computed exactly and rounded once; beyond it that would cost too much. */
    private static final int EXACT_POWER = 64;

    private FloatArithmetic() {}

    static double divide(double a, double b) {
        if (b == 0) {
            throw zero("float division by zero");
        }
        return a / b;
    }

    static double floorDivide(double a, double b) {
        if (b == 0) {
            throw zero("float floor division by zero");
        }
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && rest < 0 != b < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    static double modulo(double a, double b) {
        if (b == 0) {
            throw zero("float modulo");
        }
        double rest = a % b;
        if (rest == 0) {
            return Math.copySign(0.0, b);
        }
        return rest < 0 != b < 0 ? rest + b : rest;
    }

    /** A Double, or a complex number for a root of a negative one. */
    static Object power(double a, double b) {
        if (b == 0 || a == 1) {
            return 1.0;
        }
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return a == -1 ? 1.0 : Math.pow(a, b);
        }
        if (a == 0) {
            if (b < 0) {
                throw zero("0.0 cannot be raised to a negative power");
            }
            return Math.pow(a, b);
        }
        if (a < 0 && b != Math.rint(b)) {
            return PyComplex.power(a, b);
        }
        double result = finitePower(a, b);
        if (Double.isInfinite(result)) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "(34, 'Numerical result out of range')");
        }
        return result;
    }

    private static double finitePower(double a, double b) {
        if (b == 0.5) {
            return Math.sqrt(a);
        }
        double estimate = Math.pow(a, b);
        boolean exactly = b == Math.rint(b) && Math.abs(b) <= EXACT_POWER && estimate != 0;
        if (!exactly || Double.isInfinite(estimate)) {
            return estimate;
        }
        // C rounds powers better than Java promises to.
        BigDecimal power = new BigDecimal(a).pow((int) Math.abs(b));
        return b > 0
                ? power.doubleValue()
                : BigDecimal.ONE.divide(power, new java.math.MathContext(40)).doubleValue();
    }

    private static TemplateException zero(String message) {
        return new TemplateException(ErrorKind.ZERO_DIVISION_ERROR, message);
    }
}
