package dev.chora.verify.rules.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259), with comments and trailing commas where editors take them. */
final class JsonFaults {
    private static final int DEEPEST = 1000;

    /** Leaves the reader at the first fault. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int at;

        Stop(int at, String message) {
            super(message, null, false, false);
            this.at = at;
        }
    }

    private final String text;
    private final boolean comments;
    private final List<ParseFault> faults = new ArrayList<>();
    private int at;
    private int depth;

    private JsonFaults(String text, boolean comments) {
        this.text = text;
        this.comments = comments;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    static List<ParseFault> of(String text, boolean comments) {
        JsonFaults reader = new JsonFaults(text, comments);
        try {
            reader.trivia();
            reader.value();
            reader.trivia();
            if (reader.at < text.length()) {
                throw new Stop(reader.at, "the value has ended, and more follows");
            }
        } catch (Stop stop) {
            reader.add(false, stop.at, String.valueOf(stop.getMessage()));
        }
        return reader.faults;
    }

    private void add(boolean twice, int offset, String message) {
        faults.add(new ParseFault(twice, line(offset), column(offset), message));
    }

    private int line(int offset) {
        int line = 1;
        for (int i = 0; i < offset && i < text.length(); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private int column(int offset) {
        return offset - text.lastIndexOf('\n', Math.max(0, offset - 1));
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void trivia() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r') {
                at++;
            } else if (comments && text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (comments && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new Stop(at, "the comment has no end");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private void value() {
        switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new Stop(at, "more than " + DEEPEST + " brackets are open");
        }
        at++;
        trivia();
    }

    private void object() {
        int open = at;
        enter();
        Map<String, Integer> keys = new HashMap<>();
        while (peek() != '}') {
            int start = at;
            if (peek() != '"') {
                throw unexpected(open, "a key in double quotes");
            }
            String key = string();
            Integer first = keys.putIfAbsent(key, start);
            if (first != null) {
                add(true, start, "the key '" + key + "' is already in line " + line(first));
            }
            trivia();
            if (peek() != ':') {
                throw unexpected(open, "a colon");
            }
            at++;
            trivia();
            value();
            separator(open, '}');
        }
        leave();
    }

    private void array() {
        int open = at;
        enter();
        while (peek() != ']') {
            value();
            separator(open, ']');
        }
        leave();
    }

    private void leave() {
        at++;
        depth--;
    }

    private void separator(int open, char close) {
        trivia();
        if (peek() == close) {
            return;
        }
        if (peek() != ',') {
            throw unexpected(open, "a comma or '" + close + "'");
        }
        int comma = at++;
        trivia();
        if (peek() == close && !comments) {
            throw new Stop(comma, "no comma may stand before '" + close + "'");
        }
    }

    private Stop unexpected(int open, String wanted) {
        if (at >= text.length()) {
            return new Stop(open, "'" + text.charAt(open) + "' is not closed");
        }
        boolean comment = text.startsWith("//", at) || text.startsWith("/*", at);
        return new Stop(
                at, comment ? "JSON has no comments" : wanted + " is expected here, not '" + text.charAt(at) + "'");
    }

    private String string() {
        int open = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '"') {
                at++;
                return value.toString();
            }
            if (sign < ' ') {
                throw new Stop(sign == '\n' || sign == '\r' ? open : at, "the string is not closed in its line");
            }
            if (sign == '\\') {
                escape();
            }
            value.append(text.charAt(at++));
        }
        throw new Stop(open, "the string is not closed");
    }

    /** Stands on the last character of the escape afterwards. */
    private void escape() {
        at++;
        char sign = peek();
        if (sign == 'u') {
            for (int i = 1; i <= 4; i++) {
                if (at + i >= text.length() || Character.digit(text.charAt(at + i), 16) < 0) {
                    throw new Stop(at - 1, "four hexadecimal digits belong behind \\u");
                }
            }
            at += 4;
        } else if (sign == 0 || "\"\\/bfnrt".indexOf(sign) < 0) {
            throw new Stop(at - 1, "there is no escape \\" + (sign == 0 ? "" : sign));
        }
    }

    private void word(String word) {
        if (!text.startsWith(word, at)) {
            throw noValue();
        }
        at += word.length();
    }

    private Stop noValue() {
        return at >= text.length()
                ? new Stop(Math.max(0, text.length() - 1), "a value is missing at the end")
                : text.startsWith("//", at) || text.startsWith("/*", at)
                        ? new Stop(at, "JSON has no comments")
                        : new Stop(at, "a value is expected here, not '" + text.charAt(at) + "'");
    }

    private void number() {
        int start = at;
        at += peek() == '-' ? 1 : 0;
        int first = at;
        int digits = digits();
        if (digits == 0) {
            at = start;
            throw noValue();
        }
        if (digits > 1 && text.charAt(first) == '0') {
            throw new Stop(start, "a number does not begin with 0");
        }
        if (peek() == '.') {
            at++;
            if (digits() == 0) {
                throw new Stop(start, "digits are missing behind the point");
            }
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            at += peek() == '+' || peek() == '-' ? 1 : 0;
            if (digits() == 0) {
                throw new Stop(start, "digits are missing behind the e");
            }
        }
    }

    private int digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - start;
    }
}
