package dev.chora.jinja.python;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.unicode.Unicode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Ints and floats to text and back, with CPython's limit of digits. */
public final class NumberText {
    /** {@code sys.get_int_max_str_digits()}: conversions between decimal text and ints stop here. */
    private static final int MAX_DIGITS = 4300;

    /** No int of fewer bits has so many digits. */
    private static final int SURELY_SHORT_BITS = 14000;

    private NumberText() {}

    /**
     * The decimal text of a Long or BigInteger.
     *
     * @throws TemplateException a {@code ValueError} past 4300 digits
     */
    public static String decimal(Object integer) {
        String text = integer.toString();
        if (text.length() > MAX_DIGITS && integer instanceof BigInteger big && big.bitLength() > SURELY_SHORT_BITS) {
            if (text.length() - (big.signum() < 0 ? 1 : 0) > MAX_DIGITS) {
                throw TemplateException.valueError(
                        "Exceeds the limit (" + MAX_DIGITS
                                + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
            }
        }
        return text;
    }

    /** The int that text spells in this base (0 goes by the prefix), or null when it does not spell one. */
    static @Nullable Object parseInt(String text, int base) {
        String s = plain(text);
        if (s == null) {
            return null;
        }
        int at = 0;
        boolean negative = s.startsWith("-");
        if (negative || s.startsWith("+")) {
            at = 1;
        }
        int prefixed = prefixBase(s, at);
        int radix = base == 0 ? (prefixed == 0 ? 10 : prefixed) : base;
        if (prefixed == radix && prefixed != 0) {
            at += 2;
            if (at < s.length() && s.charAt(at) == '_') {
                at++;
            }
        } else if (base == 0 && s.length() > at + 1 && s.charAt(at) == '0' && !isZero(s, at)) {
            return null;
        }
        String digits = digits(s, at, radix);
        if (digits == null) {
            return null;
        }
        if (digits.length() > MAX_DIGITS && Integer.bitCount(radix) != 1) {
            throw TemplateException.valueError("Exceeds the limit (" + MAX_DIGITS
                    + " digits) for integer string conversion: value has " + digits.length()
                    + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        BigInteger value = new BigInteger(digits, radix);
        return Values.integer(negative ? value.negate() : value);
    }

    private static int prefixBase(String s, int at) {
        if (at + 1 >= s.length() || s.charAt(at) != '0') {
            return 0;
        }
        return switch (s.charAt(at + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private static boolean isZero(String s, int at) {
        for (int i = at; i < s.length(); i++) {
            if (s.charAt(i) != '0' && s.charAt(i) != '_') {
                return false;
            }
        }
        return true;
    }

    /** The digits without the underscores between them; null when something else is there, or nothing. */
    private static @Nullable String digits(String s, int from, int radix) {
        StringBuilder out = new StringBuilder(s.length());
        boolean mayBreak = false;
        for (int i = from; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '_') {
                if (!mayBreak) {
                    return null;
                }
                mayBreak = false;
            } else if (c < 128 && Character.digit(c, radix) >= 0) {
                out.append(c);
                mayBreak = true;
            } else {
                return null;
            }
        }
        return mayBreak ? out.toString() : null;
    }

    /** The float that text spells, or null when it does not spell one. */
    static @Nullable Double parseFloat(String text) {
        String s = plain(text);
        if (s == null || s.isEmpty()) {
            return null;
        }
        int sign = s.charAt(0) == '-' || s.charAt(0) == '+' ? 1 : 0;
        String rest = s.substring(sign);
        Double special = switch (rest.length() > 8 ? "" : rest.toLowerCase(java.util.Locale.ROOT)) {
            case "inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> null;
        };
        if (special != null) {
            return s.charAt(0) == '-' ? -special : special;
        }
        return isFloat(rest) ? Double.valueOf(s.indexOf('_') < 0 ? s : s.replace("_", "")) : null;
    }

    private static boolean isFloat(String s) {
        int whole = digitsEnd(s, 0);
        if (whole < 0) {
            return false;
        }
        int at = whole;
        int fraction = 0;
        if (at < s.length() && s.charAt(at) == '.') {
            int end = digitsEnd(s, at + 1);
            if (end < 0) {
                return false;
            }
            fraction = end - at - 1;
            at = end;
        }
        if (whole + fraction == 0) {
            return false;
        }
        if (at < s.length() && (s.charAt(at) == 'e' || s.charAt(at) == 'E')) {
            at++;
            if (at < s.length() && (s.charAt(at) == '-' || s.charAt(at) == '+')) {
                at++;
            }
            int end = digitsEnd(s, at);
            if (end <= at) {
                return false;
            }
            at = end;
        }
        return at == s.length();
    }

    /** Where the digits from here end; -1 when an underscore does not stand between two digits. */
    private static int digitsEnd(String s, int from) {
        int i = from;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == '_') {
                boolean between = i > from
                        && s.charAt(i - 1) != '_'
                        && i + 1 < s.length()
                        && s.charAt(i + 1) >= '0'
                        && s.charAt(i + 1) <= '9';
                if (!between) {
                    return -1;
                }
            } else if (c < '0' || c > '9') {
                break;
            }
            i++;
        }
        return i;
    }

    /** Stripped, with the digits of all scripts as ASCII; null when anything else past ASCII is in it. */
    private static @Nullable String plain(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Unicode.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Unicode.isSpace(text.charAt(to - 1))) {
            to--;
        }
        StringBuilder converted = null;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            if (c > 127) {
                if (!Unicode.isDecimal(c)) {
                    return null;
                }
                if (converted == null) {
                    converted = new StringBuilder(text.substring(from, i));
                }
                converted.append((char) ('0' + Character.digit(c, 10)));
            } else if (converted != null) {
                converted.append((char) c);
            }
            i += Character.charCount(c);
        }
        return converted == null ? text.substring(from, to) : converted.toString();
    }
}
