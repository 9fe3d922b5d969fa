package dev.chora.jinja.lexer;

import java.math.BigInteger;

/** Extent and value of number literals. */
final class Numbers {
    private Numbers() {}

    /** End of the float that starts here, or -1: digits with a fraction, an exponent or both. */
    static int floatEnd(String source, int from) {
        if (from > 0 && source.charAt(from - 1) == '.') {
            return -1;
        }
        int whole = digitsEnd(source, from);
        if (whole < 0) {
            return -1;
        }
        int fraction = whole < source.length() && source.charAt(whole) == '.' ? digitsEnd(source, whole + 1) : -1;
        int exponent = exponentEnd(source, fraction < 0 ? whole : fraction);
        return exponent < 0 ? fraction : exponent;
    }

    private static int exponentEnd(String source, int from) {
        int i = from;
        if (i >= source.length() || (source.charAt(i) | 0x20) != 'e') {
            return -1;
        }
        i++;
        if (i < source.length() && (source.charAt(i) == '+' || source.charAt(i) == '-')) {
            i++;
        }
        return digitsEnd(source, i);
    }

    /** End of digits with single underscores between them, or -1 when there is no digit. */
    private static int digitsEnd(String source, int from) {
        int i = from;
        int end = -1;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (Characters.isDigit(c)) {
                end = i + 1;
            } else if (c != '_' || end != i) {
                break;
            }
            i++;
        }
        return end;
    }

    /** End of the integer that starts here, or -1. */
    static int integerEnd(String source, int from) {
        char first = source.charAt(from);
        if (first < '0' || first > '9') {
            return -1;
        }
        if (first != '0') {
            return run(source, from, 10);
        }
        int radix = from + 1 < source.length() ? radix(source.charAt(from + 1)) : 0;
        if (radix != 0) {
            int end = run(source, from + 1, radix);
            if (end > from + 2) {
                return end;
            }
        }
        return run(source, from, 1);
    }

    /** Digits after the first character, each with at most one underscore before it; radix 1 means zeros alone. */
    private static int run(String source, int from, int radix) {
        int end = from + 1;
        int i = end;
        while (i < source.length()) {
            int digitAt = source.charAt(i) == '_' ? i + 1 : i;
            if (digitAt >= source.length() || !fits(source.charAt(digitAt), radix)) {
                break;
            }
            i = digitAt + 1;
            end = i;
        }
        return end;
    }

    private static boolean fits(char c, int radix) {
        return switch (radix) {
            case 1 -> c == '0';
            case 10 -> Characters.isDigit(c);
            default -> c < 0x80 && Character.digit(c, radix) >= 0;
        };
    }

    private static int radix(char mark) {
        return switch (mark) {
            case 'b', 'B' -> 2;
            case 'o', 'O' -> 8;
            case 'x', 'X' -> 16;
            default -> 0;
        };
    }

    static Object integer(String literal) {
        String digits = literal.replace("_", "");
        int radix = digits.length() > 2 && digits.charAt(0) == '0' ? radix(digits.charAt(1)) : 0;
        String plain = radix == 0 ? digits : digits.substring(2);
        int base = radix == 0 ? 10 : radix;
        if (plain.length() <= 15) {
            return Long.parseLong(plain, base);
        }
        BigInteger value = new BigInteger(plain, base);
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    static Double floating(String literal) {
        String digits = literal.replace("_", "");
        StringBuilder ascii = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            ascii.append(c >= 0x80 ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return Double.valueOf(ascii.toString());
    }
}
