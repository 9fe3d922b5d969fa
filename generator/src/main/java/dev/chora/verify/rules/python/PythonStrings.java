package dev.chora.verify.rules.python;

import dev.chora.verify.rules.TextFault;
import java.util.Locale;

/** Strings: plain, raw, bytes, and those with fields (PEP 498, 701, 750), whose braces are looked at. */
final class PythonStrings {
    private PythonStrings() {}

    static boolean isPrefix(String letters) {
        return switch (letters.toLowerCase(Locale.ROOT)) {
            case "r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt" -> true;
            default -> false;
        };
    }

    /**
     * The place after a string.
     *
     * @param start where its prefix, or the quote, starts
     * @param at where its quote starts
     */
    static int end(String text, int start, int at) throws TextFault {
        String prefix = text.substring(start, at).toLowerCase(Locale.ROOT);
        String one = text.substring(at, at + 1);
        String quote = text.startsWith(one + one + one, at) ? one + one + one : one;
        boolean fields = prefix.indexOf('f') >= 0 || prefix.indexOf('t') >= 0;
        int inside = at + quote.length();
        return fields
                ? new Fields(text, quote, prefix.indexOf('r') >= 0, start).literal(inside, false)
                : plain(text, quote, inside, start);
    }

    private static int plain(String text, String quote, int from, int start) throws TextFault {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i += text.startsWith("\r\n", i + 1) ? 2 : 1;
            } else if (text.startsWith(quote, i)) {
                return i + quote.length();
            } else if (c == '\n' && quote.length() == 1) {
                break;
            }
        }
        throw new TextFault(start, "a string is not closed with " + quote);
    }

    /** One string with fields. */
    private record Fields(String text, String quote, boolean raw, int start) {
        /** Reads the text up to the closing quote, or of a format up to the brace that closes its field. */
        int literal(int from, boolean format) throws TextFault {
            int i = from;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (text.startsWith(quote, i)) {
                    if (format) {
                        break;
                    }
                    return i + quote.length();
                }
                if (c == '\n' && quote.length() == 1) {
                    break;
                }
                if (c == '\\' && !raw && text.startsWith("N{", i + 1)) {
                    int close = text.indexOf('}', i);
                    i = close < 0 ? text.length() : close + 1;
                } else if (c == '\\') {
                    // A brace after a backslash is still a brace.
                    i += text.startsWith("{", i + 1) || text.startsWith("}", i + 1) ? 1 : 2;
                } else if (c == '{' && text.startsWith("{{", i) && !format) {
                    i += 2;
                } else if (c == '{') {
                    i = field(i);
                } else if (c == '}' && format) {
                    return i;
                } else if (c == '}') {
                    if (!text.startsWith("}}", i)) {
                        throw new TextFault(i, "a single } in a string with fields; write }} for a brace");
                    }
                    i += 2;
                } else {
                    i++;
                }
            }
            throw new TextFault(
                    start, format ? "{ is not closed in a string with fields" : "a string is not closed with " + quote);
        }

        private int field(int brace) throws TextFault {
            int depth = 0;
            boolean empty = true;
            int i = brace + 1;
            while (i < text.length()) {
                char c = text.charAt(i);
                boolean same = text.startsWith(quote, i);
                if (c == '"' || c == '\'') {
                    if (same && !closesLater(i)) {
                        break;
                    }
                    i = string(i);
                    empty = false;
                } else if (c == '\n' && quote.length() == 1 && depth == 0) {
                    break;
                } else if (c == '#') {
                    int end = text.indexOf('\n', i);
                    i = end < 0 ? text.length() : end;
                } else if (c == '(' || c == '[' || c == '{') {
                    depth++;
                    empty = false;
                    i++;
                } else if (c == '}' && depth == 0) {
                    if (empty) {
                        throw new TextFault(brace, "{} has nothing in it; write {{}} for braces");
                    }
                    return i + 1;
                } else if (c == ')' || c == ']' || c == '}') {
                    depth--;
                    i++;
                } else if (c == ':' && depth == 0) {
                    if (empty) {
                        throw new TextFault(brace, "{ has nothing before its :");
                    }
                    return literal(i + 1, true) + 1;
                } else {
                    empty &= Character.isWhitespace(c);
                    i++;
                }
            }
            throw new TextFault(brace, "{ is not closed in a string with fields");
        }

        /** Whether the quote of the outer string starts a string of its own here (since Python 3.12). */
        private boolean closesLater(int at) {
            int end = text.indexOf('\n', at);
            int until = quote.length() == 3 || end < 0 ? text.length() : end;
            int next = text.indexOf(quote, at + quote.length());
            int brace = text.indexOf('}', at);
            return next >= 0 && next < until && brace >= 0 && brace < until && brace > next;
        }

        private int string(int quoteAt) throws TextFault {
            int from = quoteAt;
            while (from > 0 && quoteAt - from < 2 && Character.isLetter(text.charAt(from - 1))) {
                from--;
            }
            while (from < quoteAt && !isPrefix(text.substring(from, quoteAt))) {
                from++;
            }
            return end(text, from, quoteAt);
        }
    }
}
