package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.python.format.FloatText;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of float. */
final class FloatMethods extends Methods {
    static final FloatMethods METHODS = new FloatMethods();
    private static final int MANTISSA_BITS = 52;

    private FloatMethods() {
        super(Set.of("as_integer_ratio", "conjugate", "fromhex", "hex", "is_integer"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        double value = (Double) self;
        if (name.equals("fromhex")) {
            return fromHex(
                    Args.string(Args.one("float.fromhex", arguments), "bad argument type for built-in operation: "));
        }
        Args.none("float." + name, arguments);
        return switch (name) {
            case "is_integer" -> value == Math.rint(value) && !Double.isInfinite(value);
            case "conjugate" -> value;
            case "hex" -> hex(value);
            default -> ratio(value);
        };
    }

    private static PyTuple ratio(double value) {
        if (Double.isNaN(value)) {
            throw TemplateException.valueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(value)) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
        }
        if (value == 0) {
            return PyTuple.of(0L, 1L);
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = Math.max(1, (int) (bits >> MANTISSA_BITS) & 0x7ff) - 1023 - MANTISSA_BITS;
        long mantissa = bits & (1L << MANTISSA_BITS) - 1;
        if (Math.abs(value) >= Double.MIN_NORMAL) {
            mantissa |= 1L << MANTISSA_BITS;
        }
        int zeros = Long.numberOfTrailingZeros(mantissa);
        BigInteger odd = BigInteger.valueOf(value < 0 ? -(mantissa >> zeros) : mantissa >> zeros);
        int power = exponent + zeros;
        return power >= 0
                ? PyTuple.of(Values.integer(odd.shiftLeft(power)), 1L)
                : PyTuple.of(Values.integer(odd), Values.integer(BigInteger.ONE.shiftLeft(-power)));
    }

    private static String hex(double value) {
        if (!Double.isFinite(value)) {
            return FloatText.repr(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        String sign = bits < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0x0.0p+0";
        }
        boolean normal = Math.abs(value) >= Double.MIN_NORMAL;
        int exponent = normal ? Math.getExponent(value) : Double.MIN_EXPONENT;
        String digits = Long.toHexString(bits & (1L << MANTISSA_BITS) - 1);
        return sign + (normal ? "0x1." : "0x0.") + "0".repeat(13 - digits.length()) + digits + "p"
                + (exponent < 0 ? "" : "+") + exponent;
    }

    private static double fromHex(String text) {
        String s = text.strip().toLowerCase(java.util.Locale.ROOT);
        boolean negative = s.startsWith("-");
        String rest = negative || s.startsWith("+") ? s.substring(1) : s;
        double magnitude;
        switch (rest) {
            case "inf", "infinity" -> magnitude = Double.POSITIVE_INFINITY;
            case "nan" -> magnitude = Double.NaN;
            default -> {
                String prefixed = rest.startsWith("0x") ? rest : "0x" + rest;
                try {
                    magnitude = Double.parseDouble(prefixed.indexOf('p') < 0 ? prefixed + "p0" : prefixed);
                } catch (NumberFormatException e) {
                    throw TemplateException.valueError("invalid hexadecimal floating-point string");
                }
                if (Double.isInfinite(magnitude)) {
                    throw new TemplateException(
                            ErrorKind.OVERFLOW_ERROR, "hexadecimal value too large to represent as a float");
                }
            }
        }
        return negative ? -magnitude : magnitude;
    }
}
