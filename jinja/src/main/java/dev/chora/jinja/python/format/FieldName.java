package dev.chora.jinja.python.format;

import dev.chora.jinja.TemplateException;

/** Takes the name of a field apart: {@code 0.name[key]} is the first argument, an attribute and an item. */
final class FieldName {
    private final String name;
    private final int firstEnd;
    private int at;

    /** Whether the part that was read last is an attribute and not an item. */
    boolean isAttribute;

    /** Text of the part that was read last. */
    String text = "";

    FieldName(String name) {
        this.name = name;
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        this.firstEnd = end;
        this.at = end;
    }

    /** The argument: a Long for a position, else a String. */
    Object first() {
        return number(name.substring(0, firstEnd));
    }

    /** The part that was read last as a key: a Long when it is a number. */
    Object key() {
        return number(text);
    }

    /** Reads the next part; false when there is none. */
    boolean next() {
        if (at >= name.length()) {
            return false;
        }
        char c = name.charAt(at++);
        if (c == '.') {
            isAttribute = true;
            int from = at;
            while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
                at++;
            }
            text = name.substring(from, at);
        } else if (c == '[') {
            isAttribute = false;
            int end = name.indexOf(']', at);
            if (end < 0) {
                throw TemplateException.valueError("Missing ']' in format string");
            }
            text = name.substring(at, end);
            at = end + 1;
        } else {
            throw TemplateException.valueError("Only '.' or '[' may follow ']' in format field specifier");
        }
        if (text.isEmpty()) {
            throw TemplateException.valueError("Empty attribute in format string");
        }
        return true;
    }

    private static Object number(String text) {
        if (text.isEmpty()) {
            return text;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return text;
            }
            if (value > (Long.MAX_VALUE - 9) / 10) {
                throw TemplateException.valueError("Too many decimal digits in format string");
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
