package dev.chora.jinja.python.format;

import dev.chora.jinja.TemplateException;

/** Splits a format string into literal text and fields. */
final class FieldScanner {
    private final String format;
    private int at;

    /** Name of the field that was found last. */
    String name = "";

    /** Its conversion, such as {@code r}; 0 for none. */
    int conversion;

    /** Its specification, in which fields are not replaced yet. */
    String spec = "";

    FieldScanner(String format) {
        this.format = format;
    }

    /** Appends literal text up to the next field; false when there is none. */
    boolean next(StringBuilder out) {
        int length = format.length();
        while (at < length) {
            char c = format.charAt(at++);
            if (c != '{' && c != '}') {
                out.append(c);
                continue;
            }
            boolean doubled = at < length && format.charAt(at) == c;
            if (doubled) {
                out.append(c);
                at++;
                continue;
            }
            if (c == '}') {
                throw TemplateException.valueError("Single '}' encountered in format string");
            }
            if (at == length) {
                throw TemplateException.valueError("Single '{' encountered in format string");
            }
            field();
            return true;
        }
        return false;
    }

    private void field() {
        int from = at;
        char end = nameEnd();
        name = format.substring(from, end == 0 ? at : at - 1);
        conversion = 0;
        spec = "";
        if (end == '}') {
            return;
        }
        if (end == 0) {
            throw TemplateException.valueError("expected '}' before end of string");
        }
        if (end == '!' && conversion()) {
            return;
        }
        spec();
    }

    /** Passes the name and what ends it, which is returned; 0 at the end of the string. */
    private char nameEnd() {
        int length = format.length();
        while (at < length) {
            char c = format.charAt(at++);
            if (c == '{') {
                throw TemplateException.valueError("unexpected '{' in field name");
            }
            if (c == '[') {
                int bracket = format.indexOf(']', at);
                at = bracket < 0 ? length : bracket;
            } else if (c == '}' || c == ':' || c == '!') {
                return c;
            }
        }
        return 0;
    }

    /** Reads the conversion; whether the field ends with it. */
    private boolean conversion() {
        int length = format.length();
        if (at >= length) {
            throw TemplateException.valueError("end of string while looking for conversion specifier");
        }
        conversion = format.codePointAt(at);
        at += Character.charCount(conversion);
        if (at < length) {
            char c = format.charAt(at++);
            if (c == '}') {
                return true;
            }
            if (c != ':') {
                throw TemplateException.valueError("expected ':' after conversion specifier");
            }
        }
        return false;
    }

    private void spec() {
        int from = at;
        int open = 1;
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                spec = format.substring(from, at - 1);
                return;
            }
        }
        throw TemplateException.valueError("unmatched '{' in format spec");
    }
}
