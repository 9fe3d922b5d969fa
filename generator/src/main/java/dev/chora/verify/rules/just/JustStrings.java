package dev.chora.verify.rules.just;

import dev.chora.verify.rules.TextFault;

/** Strings and backticks. */
final class JustStrings {
    private JustStrings() {}

    /** A string in one, three, single or double quotes. */
    static void read(JustCursor cursor) throws TextFault {
        String quote = quote(cursor);
        int start = cursor.at;
        cursor.at += quote.length();
        boolean cooked = quote.charAt(0) == '"';
        while (!cursor.text.startsWith(quote, cursor.at)) {
            if (cursor.ended()) {
                throw new TextFault(start, "a string is not closed with " + quote);
            }
            if (cooked && cursor.here() == '\\') {
                escape(cursor, start);
            } else {
                cursor.at++;
            }
        }
        cursor.at += quote.length();
    }

    /** A string with interpolations. */
    static void formatted(JustCursor cursor, JustExpressions expressions) throws TextFault {
        String quote = quote(cursor);
        int start = cursor.at;
        cursor.at += quote.length();
        while (!cursor.text.startsWith(quote, cursor.at)) {
            if (cursor.ended()) {
                throw new TextFault(start, "a string is not closed with " + quote);
            }
            if (cursor.text.startsWith("{{{{", cursor.at)) {
                cursor.at += 4;
            } else if (cursor.text.startsWith("{{", cursor.at)) {
                interpolation(cursor, expressions);
            } else {
                cursor.at++;
            }
        }
        cursor.at += quote.length();
    }

    /** An interpolation, from its two opening braces to its end. */
    static void interpolation(JustCursor cursor, JustExpressions expressions) throws TextFault {
        int start = cursor.at;
        cursor.at += 2;
        cursor.open();
        expressions.expression();
        if (!cursor.sees("}}")) {
            throw cursor.ended() ? new TextFault(start, "{{ is not closed") : cursor.unexpected("\"}}\"");
        }
        cursor.close();
        cursor.take("}}");
    }

    static void backtick(JustCursor cursor) throws TextFault {
        String quote = cursor.text.startsWith("```", cursor.at) ? "```" : "`";
        int start = cursor.at;
        int end = cursor.text.indexOf(quote, start + quote.length());
        if (end < 0) {
            throw new TextFault(start, "a command is not closed with " + quote);
        }
        cursor.at = end + quote.length();
    }

    private static String quote(JustCursor cursor) {
        String one = cursor.text.substring(cursor.at, cursor.at + 1);
        return cursor.text.startsWith(one + one + one, cursor.at) ? one + one + one : one;
    }

    private static void escape(JustCursor cursor, int start) throws TextFault {
        char next = cursor.at + 1 < cursor.text.length() ? cursor.text.charAt(cursor.at + 1) : '\0';
        if ("nrt\"\\\n\r".indexOf(next) >= 0) {
            cursor.at += 2;
        } else if (next == 'u' && cursor.text.startsWith("{", cursor.at + 2)) {
            int end = cursor.text.indexOf('}', cursor.at);
            if (end < 0) {
                throw new TextFault(start, "\\u{ is not closed");
            }
            cursor.at = end + 1;
        } else {
            throw new TextFault(start, "\\" + next + " means nothing in a string in double quotes");
        }
    }
}
