package dev.chora.jinja.python;

import dev.chora.jinja.python.unicode.Unicode;

/** The quoted form of a str: which quotes, which escapes. */
final class TextRepr {
    private static final String HEX = "0123456789abcdef";

    private TextRepr() {}

    static void append(String text, StringBuilder out) {
        boolean doubleQuotes = text.indexOf('\'') >= 0 && text.indexOf('"') < 0;
        char quote = doubleQuotes ? '"' : '\'';
        out.append(quote);
        int plainFrom = 0;
        int length = text.length();
        for (int i = 0; i < length; ) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit < 127 && unit != quote && unit != '\\') {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c < 127 || !Unicode.isPrintable(c)) {
                out.append(text, plainFrom, i);
                escapeOne(c, quote, out);
                plainFrom = next;
            }
            i = next;
        }
        out.append(text, plainFrom, length).append(quote);
    }

    private static void escapeOne(int c, char quote, StringBuilder out) {
        if (c == quote || c == '\\') {
            out.append('\\').append((char) c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c == '\r') {
            out.append("\\r");
        } else if (c == '\t') {
            out.append("\\t");
        } else {
            escape(c, out);
        }
    }

    /** The code point as {@code \xhh}, four or eight hex digits, whatever is the shortest that fits. */
    static void escape(int c, StringBuilder out) {
        int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = digits * 4 - 4; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
        }
    }
}
