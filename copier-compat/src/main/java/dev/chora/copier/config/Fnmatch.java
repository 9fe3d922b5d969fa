package dev.chora.copier.config;

/** Python's {@code fnmatchcase}: {@code *}, {@code ?}, {@code [seq]} and {@code [!seq]} over a whole name. */
public final class Fnmatch {
    private Fnmatch() {}

    /** Whether the pattern has any special sign at all. */
    public static boolean isPattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '?' || c == '[') {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole name fits the pattern; case matters. */
    public static boolean matches(String name, String pattern) {
        return matches(name, 0, pattern, 0);
    }

    private static boolean matches(String name, int n, String pattern, int p) {
        int at = n;
        int sign = p;
        while (sign < pattern.length()) {
            char c = pattern.charAt(sign);
            if (c == '*') {
                while (sign < pattern.length() && pattern.charAt(sign) == '*') {
                    sign++;
                }
                for (int rest = at; rest <= name.length(); rest++) {
                    if (matches(name, rest, pattern, sign)) {
                        return true;
                    }
                }
                return false;
            }
            if (at >= name.length()) {
                return false;
            }
            int letter = name.codePointAt(at);
            int close = c == '[' ? closing(pattern, sign) : -1;
            if (close > 0) {
                if (!inSet(letter, pattern, sign + 1, close)) {
                    return false;
                }
                sign = close + 1;
            } else if (c == '?') {
                sign++;
            } else {
                int wanted = pattern.codePointAt(sign);
                if (wanted != letter) {
                    return false;
                }
                sign += Character.charCount(wanted);
            }
            at += Character.charCount(letter);
        }
        return at == name.length();
    }

    /** The bracket that closes a set; -1 when there is none and the opening one stands for itself. */
    private static int closing(String pattern, int open) {
        int i = open + 1;
        if (i < pattern.length() && pattern.charAt(i) == '!') {
            i++;
        }
        if (i < pattern.length() && pattern.charAt(i) == ']') {
            i++;
        }
        int close = pattern.indexOf(']', i);
        return close < 0 ? -1 : close;
    }

    private static boolean inSet(int letter, String pattern, int from, int to) {
        boolean negated = pattern.charAt(from) == '!';
        int i = negated ? from + 1 : from;
        boolean found = false;
        while (i < to) {
            int low = pattern.codePointAt(i);
            int next = i + Character.charCount(low);
            if (next + 1 < to && pattern.charAt(next) == '-') {
                int high = pattern.codePointAt(next + 1);
                found |= letter >= low && letter <= high;
                i = next + 1 + Character.charCount(high);
            } else {
                found |= letter == low;
                i = next;
            }
        }
        return found != negated;
    }
}
