package dev.chora.jinja.python.format;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Numeric;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Text;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.python.date.DateText;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code format(value, spec)} and its mini-language. */
public final class FormatSpec {
    private static final int DEFAULT_PRECISION = 6;

    private FormatSpec() {}

    /** {@code format(value, spec)} within the default limits. */
    public static String format(@Nullable Object value, String spec) {
        return format(value, spec, Limits.DEFAULT);
    }

    /**
     * {@code format(value, spec)}.
     *
     * @throws TemplateException as CPython raises; of kind {@code LIMIT_EXCEEDED} for widths over the limit
     */
    public static String format(@Nullable Object object, String spec, Limits limits) {
        if (spec.isEmpty()) {
            return Py.str(object);
        }
        Object value = Values.of(object);
        if (value != null && Py.isString(value)) {
            return ofText(Py.text(value), Spec.parse(spec, false, "str"), limits);
        }
        if (value instanceof Double d) {
            return ofFloat(d, Spec.parse(spec, true, "float"), "float", limits);
        }
        if (value != null && Numeric.isInt(value)) {
            return ofInt(value, Spec.parse(spec, true, Py.typeName(value)), limits);
        }
        String text = DateText.format(value, spec);
        if (text == null) {
            throw TemplateException.typeError(
                    "unsupported format string passed to " + Py.typeName(value) + ".__format__");
        }
        return text;
    }

    private static String ofText(String text, Spec spec, Limits limits) {
        if (spec.type() != 0 && spec.type() != 's') {
            throw unknownType(spec.type(), "str");
        }
        require(spec.sign() != ' ', "Space not allowed in string format specifier");
        require(spec.sign() == 0, "Sign not allowed in string format specifier");
        require(!spec.noNegativeZero(), "Negative zero coercion (z) not allowed in string format specifier");
        require(!spec.alternate(), "Alternate form (#) not allowed in string format specifier");
        require(spec.align() != '=', "'=' alignment not allowed in string format specifier");
        if (spec.grouping() != 0) {
            throw TemplateException.valueError("Cannot specify '" + spec.grouping() + "' with 's'.");
        }
        int precision = spec.precision();
        String cut = precision >= 0 && precision < Text.length(text)
                ? text.substring(0, Text.offset(text, precision))
                : text;
        return NumberLayout.placeText(spec, cut, limits);
    }

    private static String ofInt(Object value, Spec spec, Limits limits) {
        int type = spec.type() == 0 || spec.type() == 'n' ? 'd' : spec.type();
        if (type < 128 && "eEfFgG%".indexOf(type) >= 0) {
            return ofFloat(Numeric.toDouble(value), spec, Py.typeName(value), limits);
        }
        if (type > 128 || "bcdoxX".indexOf(type) < 0) {
            throw unknownType(type, Py.typeName(value));
        }
        require(spec.precision() < 0, "Precision not allowed in integer format specifier");
        require(!spec.noNegativeZero(), "Negative zero coercion (z) not allowed in integer format specifier");
        if (type == 'c') {
            require(spec.sign() == 0, "Sign not allowed with integer format specifier 'c'");
            require(!spec.alternate(), "Alternate form (#) not allowed with integer format specifier 'c'");
            if (Numeric.big(value).bitLength() > 63) {
                throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "Python int too large to convert to C long");
            }
            return NumberLayout.place(spec, false, "", "", character(value), 3, limits);
        }
        BigInteger number = Numeric.big(value);
        String digits = digits(number.abs(), type);
        String prefix = spec.alternate() && type != 'd' ? "0" + (char) type : "";
        int groupSize = type == 'd' ? 3 : 4;
        return NumberLayout.place(spec, number.signum() < 0, prefix, digits, "", groupSize, limits);
    }

    /** The one-character text of a code point. */
    @SuppressWarnings("OrphanedFormatString")
    static String character(Object integer) {
        BigInteger code = Numeric.big(integer);
        if (code.signum() < 0 || code.bitLength() > 31 || code.intValue() > Character.MAX_CODE_POINT) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "%c arg not in range(0x110000)");
        }
        return Character.toString(code.intValue());
    }

    /** The digits of a positive int for one of b, o, d, x, X. */
    static String digits(BigInteger magnitude, int type) {
        return switch (type) {
            case 'b' -> magnitude.toString(2);
            case 'o' -> magnitude.toString(8);
            case 'x' -> magnitude.toString(16);
            case 'X' -> magnitude.toString(16).toUpperCase(java.util.Locale.ROOT);
            default -> Py.str(Values.integer(magnitude));
        };
    }

    private static String ofFloat(double number, Spec spec, String typeName, Limits limits) {
        int type = spec.type();
        if (type > 128 || (type != 0 && "eEfFgGn%".indexOf(type) < 0)) {
            throw unknownType(type, typeName);
        }
        Guard.length(spec.precision(), limits);
        boolean percent = type == '%';
        double value = percent ? number * 100 : number;
        int precision = spec.precision() < 0 ? DEFAULT_PRECISION : spec.precision();
        char style = (char) (percent ? 'f' : type == 'n' ? 'g' : type);
        boolean dotZero = type == 0;
        if (dotZero) {
            style = spec.precision() < 0 ? 'r' : 'g';
        }
        String text = FloatStyle.text(value, style, precision, spec.alternate(), dotZero);
        boolean negative = !Double.isNaN(value) && (value < 0 || (value == 0 && 1 / value < 0));
        if (negative && spec.noNegativeZero() && isZero(text)) {
            negative = false;
        }
        int whole = 0;
        while (whole < text.length() && Character.isDigit(text.charAt(whole))) {
            whole++;
        }
        String rest = text.substring(whole) + (percent ? "%" : "");
        return NumberLayout.place(spec, negative, "", text.substring(0, whole), rest, 3, limits);
    }

    private static boolean isZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'e' || c == 'E') {
                return true;
            }
            if (c != '0' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw TemplateException.valueError(complaint);
        }
    }

    private static TemplateException unknownType(int type, String typeName) {
        String shown = type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
        return TemplateException.valueError(
                "Unknown format code '" + shown + "' for object of type '" + typeName + "'");
    }
}
