package dev.chora.jinja.python.json;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Numbers;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text; errors have CPython's words and positions. */
final class JsonReader {
    private static final int MAX_DEPTH = 900;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable
    Object read() {
        if (text.startsWith("\ufeff")) {
            throw error("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        }
        skipSpace();
        Object value = value();
        skipSpace();
        if (at < text.length()) {
            throw error("Extra data", at);
        }
        return value;
    }

    private TemplateException error(String what, int charIndex) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < charIndex; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = text.codePointCount(lineStart, charIndex) + 1;
        return new TemplateException(
                ErrorKind.JSON_DECODE_ERROR,
                what + ": line " + line + " column " + column + " (char " + Text.indexOfOffset(text, charIndex) + ")");
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return;
            }
            at++;
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private @Nullable Object value() {
        int c = peek();
        if (c == '"') {
            return string();
        }
        if (c == '{' || c == '[') {
            if (++depth > MAX_DEPTH) {
                throw new TemplateException(
                        ErrorKind.RECURSION_ERROR,
                        "maximum recursion depth exceeded while decoding a JSON " + (c == '{' ? "object" : "array")
                                + " from a unicode string");
            }
            Object container = c == '{' ? object() : array();
            depth--;
            return container;
        }
        if (c == '-' || (c >= '0' && c <= '9')) {
            return number();
        }
        if (word("null")) {
            return null;
        }
        if (word("true")) {
            return true;
        }
        if (word("false")) {
            return false;
        }
        if (word("NaN")) {
            return Double.NaN;
        }
        if (word("Infinity")) {
            return Double.POSITIVE_INFINITY;
        }
        throw error("Expecting value", at);
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private PyDict object() {
        PyDict dict = new PyDict();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return dict;
        }
        while (true) {
            if (peek() != '"') {
                throw error("Expecting property name enclosed in double quotes", at);
            }
            String key = string();
            skipSpace();
            if (peek() != ':') {
                throw error("Expecting ':' delimiter", at);
            }
            at++;
            skipSpace();
            dict.put(key, value());
            skipSpace();
            int c = peek();
            if (c == '}') {
                at++;
                return dict;
            }
            if (c != ',') {
                throw error("Expecting ',' delimiter", at);
            }
            at++;
            skipSpace();
        }
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return list;
        }
        while (true) {
            list.add(value());
            skipSpace();
            int c = peek();
            if (c == ']') {
                at++;
                return list;
            }
            if (c != ',') {
                throw error("Expecting ',' delimiter", at);
            }
            at++;
            skipSpace();
        }
    }

    private String string() {
        int begin = at++;
        int plainFrom = at;
        StringBuilder out = null;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                String tail = text.substring(plainFrom, at++);
                return out == null ? tail : out.append(tail).toString();
            }
            if (c < ' ') {
                throw error("Invalid control character at", at);
            }
            if (c == '\\') {
                out = out == null ? new StringBuilder() : out;
                out.append(text, plainFrom, at++);
                escape(begin, out);
                plainFrom = at;
            } else {
                at++;
            }
        }
        throw error("Unterminated string starting at", begin);
    }

    private void escape(int begin, StringBuilder out) {
        if (at >= text.length()) {
            throw error("Unterminated string starting at", begin);
        }
        char c = text.charAt(at++);
        switch (c) {
            case '"', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    char hex = at + i < text.length() ? text.charAt(at + i) : 0;
                    int digit = hex < 128 ? Character.digit(hex, 16) : -1;
                    if (digit < 0 || at + 4 >= text.length()) {
                        throw error("Invalid \\uXXXX escape", at - 1);
                    }
                    code = code * 16 + digit;
                }
                at += 4;
                out.append((char) code);
            }
            default -> throw error("Invalid \\escape", at - 2);
        }
    }

    private Object number() {
        int from = at;
        int i = at;
        if (text.charAt(i) == '-') {
            i++;
        }
        int digits = digitsEnd(i);
        if (digits == i) {
            if (text.startsWith("-Infinity", from)) {
                at = from + 9;
                return Double.NEGATIVE_INFINITY;
            }
            throw error("Expecting value", from);
        }
        i = text.charAt(i) == '0' ? i + 1 : digits;
        boolean whole = true;
        if (i + 1 < text.length() && text.charAt(i) == '.') {
            int end = digitsEnd(i + 1);
            if (end > i + 1) {
                whole = false;
                i = end;
            }
        }
        int exponent = exponentEnd(i);
        if (exponent > i) {
            whole = false;
            i = exponent;
        }
        at = i;
        String number = text.substring(from, i);
        if (!whole) {
            return Double.valueOf(number);
        }
        Object parsed = Numbers.parseInt(number, 10);
        return parsed == null ? 0L : parsed;
    }

    private int exponentEnd(int from) {
        if (from >= text.length() || (text.charAt(from) | 0x20) != 'e') {
            return from;
        }
        int i = from + 1;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int end = digitsEnd(i);
        return end > i ? end : from;
    }

    private int digitsEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
