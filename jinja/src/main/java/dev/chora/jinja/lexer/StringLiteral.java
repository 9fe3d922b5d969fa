package dev.chora.jinja.lexer;

/**
 * Escapes in string literals, with Python's {@code unicode-escape} codec as the rule: unknown escapes keep their
 * backslash, and a backslash before a character beyond ASCII spells that character out, since Jinja2 encodes such
 * characters before it decodes escapes.
 */
final class StringLiteral {
    /** Says why an escape cannot be read, in the words of CPython. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    private final String text;
    private final StringBuilder out;
    private int i;

    private StringLiteral(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String unescape(String text) throws Malformed {
        int first = text.indexOf('\\');
        return first < 0 ? text : new StringLiteral(text).run(first);
    }

    private String run(int first) throws Malformed {
        out.append(text, 0, first);
        i = first;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c == '\\' && i < text.length()) {
                escape(text.charAt(i++));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape(char c) throws Malformed {
        switch (c) {
            case '\n' -> {}
            case '\\', '\'', '"' -> out.append(c);
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000b');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c);
            case 'x' -> hex(2, "truncated \\xXX escape");
            case 'u' -> hex(4, "truncated \\uXXXX escape");
            case 'U' -> hex(8, "truncated \\UXXXXXXXX escape");
            case 'N' -> named();
            default -> {
                out.append('\\');
                if (c < 0x80) {
                    out.append(c);
                } else {
                    i--;
                    spellOut();
                }
            }
        }
    }

    private void octal(char first) {
        int value = first - '0';
        for (int digits = 1; digits < 3 && i < text.length(); digits++, i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '7') {
                break;
            }
            value = value * 8 + (c - '0');
        }
        out.append((char) value);
    }

    private void hex(int digits, String truncated) throws Malformed {
        long value = 0;
        for (int n = 0; n < digits; n++, i++) {
            int digit = i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new Malformed(truncated);
            }
            value = value * 16 + digit;
        }
        if (value > Character.MAX_CODE_POINT) {
            throw new Malformed("illegal Unicode character");
        }
        out.appendCodePoint((int) value);
    }

    private void named() throws Malformed {
        int end = text.indexOf('}', i);
        if (i >= text.length() || text.charAt(i) != '{' || end <= i + 1) {
            throw new Malformed("malformed \\N character escape");
        }
        try {
            out.appendCodePoint(Character.codePointOf(text.substring(i + 1, end)));
        } catch (IllegalArgumentException e) {
            throw new Malformed("unknown Unicode character name");
        }
        i = end + 1;
    }

    private void spellOut() {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        int digits = codePoint < 0x100 ? 2 : codePoint < 0x10000 ? 4 : 8;
        out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        String hex = Integer.toHexString(codePoint);
        for (int n = hex.length(); n < digits; n++) {
            out.append('0');
        }
        out.append(hex);
    }
}
