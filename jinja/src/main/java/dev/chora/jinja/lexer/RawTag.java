package dev.chora.jinja.lexer;

/** The two tags around raw text, which are read as a whole. */
final class RawTag {
    private RawTag() {}

    /** Behind the rest of {@code {% raw %}}, whose start delimiter ends at {@code from}; -1 when it is another tag. */
    static int beginEnd(String source, int from, String blockEnd) {
        int i = keywordEnd(source, from, "raw");
        if (i < 0) {
            return -1;
        }
        if (i < source.length() && source.charAt(i) == '-' && source.startsWith(blockEnd, i + 1)) {
            return Characters.skipSpace(source, i + 1 + blockEnd.length());
        }
        return source.startsWith(blockEnd, i) ? i + blockEnd.length() : -1;
    }

    /** Behind the rest of {@code {% endraw %}}; -1 when it is another tag. */
    static int endEnd(String source, int from, String blockEnd, boolean trim) {
        int i = keywordEnd(source, from, "endraw");
        return i < 0 ? -1 : tagEnd(source, i, blockEnd, trim);
    }

    /** Behind an end delimiter with its sign and what it swallows; -1 when there is none here. */
    static int tagEnd(String source, int from, String end, boolean trim) {
        char sign = from < source.length() ? source.charAt(from) : 0;
        if (sign == '+' && source.startsWith(end, from + 1)) {
            return from + 1 + end.length();
        }
        if (sign == '-' && source.startsWith(end, from + 1)) {
            return Characters.skipSpace(source, from + 1 + end.length());
        }
        if (!source.startsWith(end, from)) {
            return -1;
        }
        int after = from + end.length();
        return trim && after < source.length() && source.charAt(after) == '\n' ? after + 1 : after;
    }

    private static int keywordEnd(String source, int from, String keyword) {
        int i = from;
        if (i < source.length() && (source.charAt(i) == '-' || source.charAt(i) == '+')) {
            i++;
        }
        i = Characters.skipSpace(source, i);
        return source.startsWith(keyword, i) ? Characters.skipSpace(source, i + keyword.length()) : -1;
    }
}
