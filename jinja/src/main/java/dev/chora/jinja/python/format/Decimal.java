package dev.chora.jinja.python.format;

import java.math.BigDecimal;

/**
 * A positive decimal number as digits.
 *
 * @param digits without sign and point
 * @param point where the point stands: before the first digit for 0, after it for 1, and so on to both sides
 */
record Decimal(String digits, int point) {
    static final Decimal ZERO = new Decimal("0", 1);

    /** The number without trailing zeros. */
    static Decimal of(BigDecimal number) {
        String text = number.unscaledValue().toString();
        return new Decimal(text, text.length() - number.scale()).trimmed();
    }

    /** Reads what {@link Double#toString} writes for a positive number. */
    static Decimal parse(String text) {
        int exponentAt = text.indexOf('E');
        int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text, exponentAt + 1, text.length(), 10);
        String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
        int point = mantissa.indexOf('.');
        String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int first = 0;
        while (first < all.length() - 1 && all.charAt(first) == '0') {
            first++;
        }
        return new Decimal(all.substring(first), point + exponent - first).trimmed();
    }

    /** Without trailing zeros. */
    Decimal trimmed() {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return end == digits.length() ? this : new Decimal(digits.substring(0, end), point);
    }

    /** Appends digits and point, without exponent; no point when there are no digits after it. */
    void appendPlain(StringBuilder out) {
        int length = digits.length();
        if (point <= 0) {
            out.append("0.");
            zeros(-point, out);
            out.append(digits);
        } else if (point >= length) {
            out.append(digits);
            zeros(point - length, out);
        } else {
            out.append(digits, 0, point).append('.').append(digits, point, length);
        }
    }

    /** Appends one digit, the others behind a point, and the exponent with at least two digits. */
    void appendScientific(StringBuilder out, char e) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        appendExponent(out, e);
    }

    /** Appends the exponent of the scientific form. */
    void appendExponent(StringBuilder out, char e) {
        int exponent = point - 1;
        out.append(e).append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        if (magnitude < 10) {
            out.append('0');
        }
        out.append(magnitude);
    }

    private static void zeros(int count, StringBuilder out) {
        for (int i = 0; i < count; i++) {
            out.append('0');
        }
    }
}
