package dev.chora.copier.yaml;

import dev.chora.jinja.python.Values;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted scalar stands for, after PyYAML's implicit resolvers: the patterns are its own, laid out by hand since
 * they run for every scalar of every file.
 */
final class PlainScalar {
    /** Stands for the merge key {@code <<}. */
    static final Object MERGE = new Object();

    /** Stands for the key {@code =}, which PyYAML resolves but cannot construct. */
    static final Object VALUE = new Object();

    private PlainScalar() {}

    /** The value of an unquoted scalar: a number, boolean, date, null, one of the marks above, or the text itself. */
    static @Nullable Object resolve(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        switch (first) {
            case '~':
                return text.length() == 1 ? null : text;
            case '<':
                return text.equals("<<") ? MERGE : text;
            case '=':
                return text.length() == 1 ? VALUE : text;
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
                return number(text, first);
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O':
                return word(text);
            default:
                return text;
        }
    }

    private static @Nullable Object word(String text) {
        if (text.length() > 5) {
            return text;
        }
        return switch (text) {
            case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
            case "null", "Null", "NULL" -> null;
            default -> text;
        };
    }

    private static Object number(String text, char first) {
        if (isFloat(text)) {
            return floatOf(text);
        }
        if (first == '.') {
            return text;
        }
        if (isInt(text)) {
            return intOf(text);
        }
        Object time = Timestamp.resolve(text);
        return time == null ? text : time;
    }

    private static boolean isFloat(String s) {
        int i = signEnd(s);
        int n = s.length();
        if (i >= n) {
            return false;
        }
        if (s.charAt(i) == '.') {
            if (i + 4 == n) {
                String rest = s.substring(i + 1);
                if (rest.equals("inf") || rest.equals("Inf") || rest.equals("INF")) {
                    return true;
                }
                if (rest.equals("nan") || rest.equals("NaN") || rest.equals("NAN")) {
                    return i == 0;
                }
            }
            if (i > 0 || i + 1 >= n || !digit(s.charAt(i + 1))) {
                return false;
            }
            return exponentEnds(s, digitsEnd(s, i + 1));
        }
        if (!digit(s.charAt(i))) {
            return false;
        }
        i = digitsEnd(s, i);
        if (i < n && s.charAt(i) == '.') {
            return exponentEnds(s, digitsEnd(s, i + 1));
        }
        int base60 = sexagesimalEnd(s, i);
        return base60 > i && base60 < n && s.charAt(base60) == '.' && digitsEnd(s, base60 + 1) == n;
    }

    private static boolean exponentEnds(String s, int i) {
        int n = s.length();
        if (i == n) {
            return true;
        }
        char e = s.charAt(i);
        if ((e != 'e' && e != 'E') || i + 2 >= n) {
            return false;
        }
        char sign = s.charAt(i + 1);
        if (sign != '+' && sign != '-') {
            return false;
        }
        for (int k = i + 2; k < n; k++) {
            if (!digit(s.charAt(k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInt(String s) {
        int i = signEnd(s);
        int n = s.length();
        if (i >= n || !digit(s.charAt(i))) {
            return false;
        }
        if (s.charAt(i) != '0') {
            int end = digitsEnd(s, i);
            return end == n || (s.charAt(end) == ':' && sexagesimalEnd(s, end) == n);
        }
        if (i + 1 == n) {
            return true;
        }
        char kind = s.charAt(i + 1);
        int radix = kind == 'b' ? 2 : kind == 'x' ? 16 : 8;
        int from = radix == 8 ? i + 1 : i + 2;
        for (int k = from; k < n; k++) {
            char c = s.charAt(k);
            if (c != '_' && (c >= 128 || Character.digit(c, radix) < 0)) {
                return false;
            }
        }
        return from < n;
    }

    /** As {@code construct_yaml_int}; the text may come from an explicit tag and be no number at all. */
    static Object intOf(String text) {
        String s = text.replace("_", "");
        int start = signEnd(s);
        boolean negative = start == 1 && s.charAt(0) == '-';
        String digits = s.substring(start);
        BigInteger value;
        if (digits.startsWith("0b")) {
            value = new BigInteger(digits.substring(2), 2);
        } else if (digits.startsWith("0x")) {
            value = new BigInteger(digits.substring(2), 16);
        } else if (digits.length() > 1 && digits.charAt(0) == '0') {
            value = new BigInteger(digits, 8);
        } else if (digits.indexOf(':') >= 0) {
            value = BigInteger.ZERO;
            for (String part : digits.split(":", -1)) {
                value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
            }
        } else if (digits.length() < 18) {
            long small = Long.parseLong(digits);
            return negative ? -small : small;
        } else {
            value = new BigInteger(digits);
        }
        return Values.integer(negative ? value.negate() : value);
    }

    /** As {@code construct_yaml_float}; the text may come from an explicit tag and be no number at all. */
    static Object floatOf(String text) {
        String s = text.replace("_", "").toLowerCase(java.util.Locale.ROOT);
        int start = signEnd(s);
        double sign = start == 1 && s.charAt(0) == '-' ? -1 : 1;
        String digits = s.substring(start);
        if (digits.equals(".inf")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (digits.equals(".nan")) {
            return Double.NaN;
        }
        if (digits.indexOf(':') < 0) {
            return sign * Double.parseDouble(digits);
        }
        String[] parts = digits.split(":", -1);
        double value = 0;
        double base = 1;
        for (int i = parts.length - 1; i >= 0; i--) {
            value += Double.parseDouble(parts[i]) * base;
            base *= 60;
        }
        return sign * value;
    }

    private static int signEnd(String s) {
        return !s.isEmpty() && (s.charAt(0) == '-' || s.charAt(0) == '+') ? 1 : 0;
    }

    private static int digitsEnd(String s, int i) {
        int k = i;
        while (k < s.length() && (digit(s.charAt(k)) || s.charAt(k) == '_')) {
            k++;
        }
        return k;
    }

    /** The end of the longest {@code (:[0-5]?[0-9])+} from here; the start when there is none. */
    private static int sexagesimalEnd(String s, int from) {
        int i = from;
        int n = s.length();
        while (i + 1 < n && s.charAt(i) == ':' && digit(s.charAt(i + 1))) {
            boolean two = s.charAt(i + 1) <= '5' && i + 2 < n && digit(s.charAt(i + 2));
            i += two ? 3 : 2;
        }
        return i;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
