package dev.chora.jinja.python.method;

import dev.chora.jinja.python.unicode.Unicode;
import java.util.Locale;

/** Title case, capitals and the other changes of case that Java does not have. */
final class StrCase {
    private StrCase() {}

    /** The first letter of each run of letters in title case, the others in lower case. */
    static String title(String s) {
        StringBuilder out = new StringBuilder(s.length() + 4);
        boolean inWord = false;
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (inWord) {
                appendLower(s, i, c, out);
            } else {
                Unicode.appendTitle(c, out);
            }
            inWord = Unicode.isCased(c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    static String capitalize(String s) {
        if (s.isEmpty()) {
            return s;
        }
        int first = s.codePointAt(0);
        StringBuilder out = new StringBuilder(s.length() + 4);
        Unicode.appendTitle(first, out);
        for (int i = Character.charCount(first); i < s.length(); ) {
            int c = s.codePointAt(i);
            appendLower(s, i, c, out);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    static String swap(String s) {
        StringBuilder out = new StringBuilder(s.length() + 4);
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (Character.isUpperCase(c)) {
                appendLower(s, i, c, out);
            } else if (Character.isLowerCase(c)) {
                out.append(Character.toString(c).toUpperCase(Locale.ROOT));
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    static String fold(String s) {
        StringBuilder out = new StringBuilder(s.length() + 4);
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            Unicode.appendFold(c, out);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void appendLower(String s, int at, int c, StringBuilder out) {
        if (c < 128) {
            out.append((char) Character.toLowerCase(c));
        } else if (c == Unicode.SIGMA) {
            out.append(Unicode.smallSigma(s, at));
        } else {
            out.append(Character.toString(c).toLowerCase(Locale.ROOT));
        }
    }
}
