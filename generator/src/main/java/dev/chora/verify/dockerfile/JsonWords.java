package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the exec form: a JSON array of strings and nothing else. */
final class JsonWords {
    private final String text;
    private int at;

    private JsonWords(String text) {
        this.text = text;
    }

    /** The strings, or null when the text is anything else: then it is the shell form. */
    static @Nullable List<String> read(String text) {
        return new JsonWords(text).array();
    }

    private @Nullable List<String> array() {
        List<String> words = new ArrayList<>();
        if (next() != '[') {
            return null;
        }
        at++;
        if (next() == ']') {
            at++;
            return next() == 0 ? words : null;
        }
        while (true) {
            String word = next() == '"' ? string() : null;
            if (word == null) {
                return null;
            }
            words.add(word);
            char sign = next();
            at++;
            if (sign == ']') {
                return next() == 0 ? words : null;
            }
            if (sign != ',') {
                return null;
            }
        }
    }

    /** The next character that is not blank, 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private @Nullable String string() {
        StringBuilder word = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char value = text.charAt(at);
            if (value == '"') {
                at++;
                return word.toString();
            }
            if (value < ' ') {
                return null;
            }
            if (value != '\\') {
                word.append(value);
            } else if (!escape(word)) {
                return null;
            }
        }
        return null;
    }

    private boolean escape(StringBuilder word) {
        at++;
        char value = at < text.length() ? text.charAt(at) : 0;
        int place = "\"\\/bfnrt".indexOf(value);
        if (value != 0 && place >= 0) {
            word.append("\"\\/\b\f\n\r\t".charAt(place));
            return true;
        }
        if (value != 'u' || at + 4 >= text.length()) {
            return false;
        }
        int code = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = Character.digit(text.charAt(at + i), 16);
            if (digit < 0) {
                return false;
            }
            code = code * 16 + digit;
        }
        at += 4;
        word.append((char) code);
        return true;
    }
}
