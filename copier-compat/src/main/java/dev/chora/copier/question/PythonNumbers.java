package dev.chora.copier.question;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts that Python's {@code int()} and {@code float()} read: blanks around, underscores between digits. */
final class PythonNumbers {
    private PythonNumbers() {}

    /** The number; null when the text is none. */
    static @Nullable BigInteger parseInt(String text) {
        String digits = digits(text.strip());
        if (digits == null) {
            return null;
        }
        int start = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        for (int i = start; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return null;
            }
        }
        return start == digits.length() ? null : new BigInteger(digits);
    }

    /** The number; null when the text is none. */
    static @Nullable Double parseFloat(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        char first = stripped.charAt(0);
        int start = first == '-' || first == '+' ? 1 : 0;
        double sign = first == '-' ? -1 : 1;
        switch (stripped.substring(start).toLowerCase(Locale.ROOT)) {
            case "inf", "infinity":
                return sign * Double.POSITIVE_INFINITY;
            case "nan":
                return Double.NaN;
            default:
                String digits = digits(stripped);
                return digits == null || !isDecimal(digits, start) ? null : Double.valueOf(digits);
        }
    }

    /** The text with plain digits and without underscores; null when an underscore is not between digits. */
    private static @Nullable String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            int next = i + Character.charCount(sign);
            int digit = Character.digit(sign, 10);
            if (sign == '_') {
                boolean between = i > 0
                        && next < text.length()
                        && Character.isDigit(text.codePointBefore(i))
                        && Character.isDigit(text.codePointAt(next));
                if (!between) {
                    return null;
                }
            } else if (digit >= 0) {
                plain.append((char) ('0' + digit));
            } else {
                plain.appendCodePoint(sign);
            }
            i = next;
        }
        return plain.toString();
    }

    private static boolean isDecimal(String text, int from) {
        int i = from;
        int digits = 0;
        boolean point = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return false;
        }
        if (i == text.length()) {
            return true;
        }
        if (text.charAt(i) != 'e' && text.charAt(i) != 'E') {
            return false;
        }
        i++;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int exponent = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > exponent && i == text.length();
    }
}
