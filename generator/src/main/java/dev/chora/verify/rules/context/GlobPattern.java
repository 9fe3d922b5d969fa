package dev.chora.verify.rules.context;

import org.jspecify.annotations.Nullable;

/**
 * One pattern of an ignore file, or a source of COPY with wildcards. {@code *} and {@code ?} stay within a folder,
 * {@code **} does not, {@code [a-z]} and {@code [^a]} are sets, a backslash takes the next character as it is. An exclamation
 * mark in a set stands for itself, as in Docker.
 */
final class GlobPattern {
    private final String pattern;

    GlobPattern(String pattern) {
        this.pattern = pattern;
    }

    /** What is wrong with a pattern, or null. */
    static @Nullable String fault(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            if (sign == '\\') {
                if (++i == pattern.length()) {
                    return "it ends with a backslash";
                }
            } else if (sign == '[') {
                int end = setEnd(pattern, i);
                if (end < 0) {
                    return "its '[' is not closed";
                }
                i = end;
            }
        }
        return null;
    }

    /** Offset of the bracket that closes a set; negative when there is none. */
    private static int setEnd(String pattern, int open) {
        int i = open + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        int first = i;
        for (; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (sign == ']' && i > first) {
                return i;
            } else if (sign == ']') {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a path, without a slash at its ends, is what the pattern says. */
    boolean matches(String path) {
        return matches(0, path, 0);
    }

    private boolean matches(int at, String path, int from) {
        int i = at;
        int p = from;
        while (i < pattern.length()) {
            char sign = pattern.charAt(i);
            if (sign == '*' && pattern.startsWith("**", i)) {
                return anywhere(i + 2, path, p);
            }
            if (sign == '*') {
                return star(i + 1, path, p);
            }
            if (p >= path.length()) {
                return false;
            }
            char value = path.charAt(p);
            if (sign == '?') {
                if (value == '/') {
                    return false;
                }
                i++;
            } else if (sign == '[') {
                int end = setEnd(pattern, i);
                if (end < 0 || !inSet(i, end, value)) {
                    return false;
                }
                i = end + 1;
            } else {
                boolean escaped = sign == '\\' && i + 1 < pattern.length();
                if ((escaped ? pattern.charAt(i + 1) : sign) != value) {
                    return false;
                }
                i += escaped ? 2 : 1;
            }
            p++;
        }
        return p == path.length();
    }

    private boolean star(int rest, String path, int from) {
        for (int p = from; ; p++) {
            if (matches(rest, path, p)) {
                return true;
            }
            if (p >= path.length() || path.charAt(p) == '/') {
                return false;
            }
        }
    }

    /** Two stars and the slash behind them: nothing at all, or any folders. At the end: anything. */
    private boolean anywhere(int rest, String path, int from) {
        int after = rest < pattern.length() && pattern.charAt(rest) == '/' ? rest + 1 : rest;
        if (after >= pattern.length()) {
            return true;
        }
        if (matches(after, path, from)) {
            return true;
        }
        for (int p = from; p < path.length(); p++) {
            if (path.charAt(p) == '/' && matches(after, path, p + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean inSet(int open, int end, char value) {
        int i = open + 1;
        boolean negated = pattern.charAt(i) == '^';
        i += negated ? 1 : 0;
        boolean found = false;
        while (i < end) {
            i += pattern.charAt(i) == '\\' ? 1 : 0;
            char low = pattern.charAt(i++);
            char high = low;
            if (i + 1 < end && pattern.charAt(i) == '-') {
                i++;
                i += pattern.charAt(i) == '\\' ? 1 : 0;
                high = pattern.charAt(i++);
            }
            found |= low <= value && value <= high;
        }
        return found != negated;
    }

    static boolean hasWildcard(String path) {
        return path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0;
    }
}
