package dev.chora.jinja.lexer;

/** Character classes as Python's {@code re} and {@code str} see them. */
final class Characters {
    private Characters() {}

    /** Python's {@code \s}, which has more members than Java's. */
    static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
        }
        if (c < 0x80) {
            return false;
        }
        return c == 0x85
                || c == 0xa0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200a)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    static int skipSpace(String source, int from) {
        int i = from;
        while (i < source.length() && isSpace(source.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of the text without trailing white space. */
    static int stripEnd(String source, int from, int to) {
        int i = to;
        while (i > from && isSpace(source.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    /** End of the run of identifier characters that starts here; the start itself when there is none. */
    static int nameEnd(String source, int from) {
        int i = from;
        int length = source.length();
        while (i < length) {
            char c = source.charAt(i);
            if (c < 0x80) {
                if (!isAsciiWord(c)) {
                    return i;
                }
                i++;
            } else {
                int codePoint = source.codePointAt(i);
                if (!isWord(codePoint)) {
                    return i;
                }
                i += Character.charCount(codePoint);
            }
        }
        return i;
    }

    /** Python's {@code str.isidentifier} for a text that consists of {@link #nameEnd} characters. */
    static boolean isIdentifier(String name) {
        for (int i = 0; i < name.length(); ) {
            int codePoint = name.codePointAt(i);
            boolean fits = i == 0
                    ? codePoint == '_' || Character.isUnicodeIdentifierStart(codePoint)
                    : Character.isUnicodeIdentifierPart(codePoint);
            if (!fits) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return !name.isEmpty();
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.OTHER_NUMBER
                || (Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint));
    }
}
