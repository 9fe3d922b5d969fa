package dev.chora.jinja.python.method;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.unicode.Unicode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taking strings apart. */
final class StrSplit {
    private StrSplit() {}

    /** Cuts off the code points of a set, or white space when it is null. */
    static String strip(String s, @Nullable String set, boolean left, boolean right) {
        int from = 0;
        int to = s.length();
        while (left && from < to) {
            int c = s.codePointAt(from);
            if (!strips(c, set)) {
                break;
            }
            from += Character.charCount(c);
        }
        while (right && from < to) {
            int c = s.codePointBefore(to);
            if (!strips(c, set)) {
                break;
            }
            to -= Character.charCount(c);
        }
        return s.substring(from, to);
    }

    private static boolean strips(int c, @Nullable String set) {
        return set == null ? Unicode.isSpace(c) : set.indexOf(c) >= 0;
    }

    static List<@Nullable Object> split(String s, String separator, long most) {
        requireSeparator(separator);
        List<@Nullable Object> parts = new ArrayList<>();
        int from = 0;
        long left = most < 0 ? Long.MAX_VALUE : most;
        while (left-- > 0) {
            int found = s.indexOf(separator, from);
            if (found < 0) {
                break;
            }
            parts.add(s.substring(from, found));
            from = found + separator.length();
        }
        parts.add(s.substring(from));
        return parts;
    }

    static List<@Nullable Object> rsplit(String s, String separator, long most) {
        requireSeparator(separator);
        List<@Nullable Object> parts = new ArrayList<>();
        int to = s.length();
        long left = most < 0 ? Long.MAX_VALUE : most;
        while (left-- > 0) {
            int found = s.lastIndexOf(separator, to - separator.length());
            if (found < 0 || to < separator.length()) {
                break;
            }
            parts.add(s.substring(found + separator.length(), to));
            to = found;
        }
        parts.add(s.substring(0, to));
        Collections.reverse(parts);
        return parts;
    }

    private static void requireSeparator(String separator) {
        if (separator.isEmpty()) {
            throw TemplateException.valueError("empty separator");
        }
    }

    /** The runs of characters that are no white space. */
    static List<@Nullable Object> words(String s, long most) {
        List<@Nullable Object> words = new ArrayList<>();
        int length = s.length();
        int at = 0;
        long left = most < 0 ? Long.MAX_VALUE : most;
        while (true) {
            while (at < length && Unicode.isSpace(s.charAt(at))) {
                at++;
            }
            if (at == length) {
                return words;
            }
            if (left-- == 0) {
                words.add(s.substring(at));
                return words;
            }
            int from = at;
            while (at < length && !Unicode.isSpace(s.charAt(at))) {
                at++;
            }
            words.add(s.substring(from, at));
        }
    }

    static List<@Nullable Object> rwords(String s, long most) {
        List<@Nullable Object> words = new ArrayList<>();
        int at = s.length();
        long left = most < 0 ? Long.MAX_VALUE : most;
        while (true) {
            while (at > 0 && Unicode.isSpace(s.charAt(at - 1))) {
                at--;
            }
            if (at == 0) {
                break;
            }
            if (left-- == 0) {
                words.add(s.substring(0, at));
                break;
            }
            int to = at;
            while (at > 0 && !Unicode.isSpace(s.charAt(at - 1))) {
                at--;
            }
            words.add(s.substring(at, to));
        }
        Collections.reverse(words);
        return words;
    }

    static List<@Nullable Object> lines(String s, boolean keepEnds) {
        List<@Nullable Object> lines = new ArrayList<>();
        int from = 0;
        while (from < s.length()) {
            int end = from;
            while (end < s.length() && !Unicode.isLineBreak(s.charAt(end))) {
                end++;
            }
            int next = end < s.length() && s.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, s.length());
            lines.add(s.substring(from, keepEnds ? next : end));
            from = next;
        }
        return lines;
    }

    static PyTuple partition(String s, String separator) {
        requireSeparator(separator);
        int found = s.indexOf(separator);
        return found < 0 ? PyTuple.of(s, "", "") : around(s, separator, found);
    }

    static PyTuple rpartition(String s, String separator) {
        requireSeparator(separator);
        int found = s.lastIndexOf(separator);
        return found < 0 ? PyTuple.of("", "", s) : around(s, separator, found);
    }

    private static PyTuple around(String s, String separator, int at) {
        return PyTuple.of(s.substring(0, at), separator, s.substring(at + separator.length()));
    }
}
