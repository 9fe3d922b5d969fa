package dev.chora.jinja.python.format;

import dev.chora.jinja.Limits;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Numeric;
import dev.chora.jinja.python.Text;
import java.math.BigInteger;

/** One conversion of a {@code %} format: flags, width, precision and type, and the text they give. */
final class PercentSpec {
    boolean left;
    private boolean plus;
    private boolean space;
    private boolean alternate;
    private boolean zero;
    long width;

    /** -1 when it is not given. */
    long precision = -1;

    int type;

    /** Notes a flag; false when this is none. */
    boolean flag(char c) {
        switch (c) {
            case '-' -> left = true;
            case '+' -> plus = true;
            case ' ' -> space = true;
            case '#' -> alternate = true;
            case '0' -> zero = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    void appendText(String text, StringBuilder out) {
        boolean cut = precision >= 0 && type != 'c' && precision < Text.length(text);
        append("", "", cut ? text.substring(0, Text.offset(text, (int) precision)) : text, ' ', out);
    }

    void appendInt(Object integer, Limits limits, StringBuilder out) {
        BigInteger value = Numeric.big(integer);
        boolean decimal = type != 'x' && type != 'X' && type != 'o';
        String digits = FormatSpec.digits(value.abs(), decimal ? 'd' : type);
        if (precision > digits.length()) {
            Guard.length(precision, limits);
            digits = "0".repeat((int) precision - digits.length()) + digits;
        }
        String prefix = alternate && !decimal ? "0" + (char) type : "";
        append(sign(value.signum() < 0), prefix, digits, zero ? '0' : ' ', out);
    }

    void appendFloat(double value, StringBuilder out) {
        int digits = precision < 0 ? 6 : (int) precision;
        String text = FloatStyle.text(value, (char) type, digits, alternate, false);
        boolean negative = !Double.isNaN(value) && (value < 0 || (value == 0 && 1 / value < 0));
        append(sign(negative), "", text, zero ? '0' : ' ', out);
    }

    private String sign(boolean negative) {
        return negative ? "-" : plus ? "+" : space ? " " : "";
    }

    private void append(String sign, String prefix, String text, char fill, StringBuilder out) {
        long padding = Math.max(0, width - sign.length() - prefix.length() - Text.length(text));
        if (left) {
            out.append(sign).append(prefix).append(text);
            fill(padding, ' ', out);
        } else if (fill == '0') {
            out.append(sign).append(prefix);
            fill(padding, '0', out);
            out.append(text);
        } else {
            fill(padding, ' ', out);
            out.append(sign).append(prefix).append(text);
        }
    }

    private static void fill(long count, char with, StringBuilder out) {
        for (long i = 0; i < count; i++) {
            out.append(with);
        }
    }
}
