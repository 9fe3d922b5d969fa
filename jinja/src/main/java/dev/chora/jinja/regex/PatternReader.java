package dev.chora.jinja.regex;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pattern token by token, where a token is one character or a backslash with the character behind it. Positions
 * count code points, as Python's do.
 */
final class PatternReader {
    private final int[] text;
    private int index;
    private @Nullable String next;

    PatternReader(String text) {
        this.text = text.codePoints().toArray();
        advance();
    }

    private void advance() {
        if (index >= text.length) {
            next = null;
            return;
        }
        int character = text[index];
        if (character != '\\') {
            index++;
            next = Character.toString(character);
            return;
        }
        if (index + 1 >= text.length) {
            throw error("bad escape (end of pattern)", text.length - 1);
        }
        next = "\\" + Character.toString(text[index + 1]);
        index += 2;
    }

    @Nullable
    String peek() {
        return next;
    }

    boolean peekIs(String token) {
        return token.equals(next);
    }

    boolean match(String token) {
        if (token.equals(next)) {
            advance();
            return true;
        }
        return false;
    }

    @Nullable
    String get() {
        String token = next;
        advance();
        return token;
    }

    /** Up to {@code count} tokens as long as each is one of these characters. */
    String getWhile(int count, String characters) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < count && peekIn(characters); i++) {
            result.append(get());
        }
        return result.toString();
    }

    boolean peekIn(String characters) {
        String token = next;
        return token != null && token.length() == 1 && characters.contains(token);
    }

    String getUntil(String terminator, String what) {
        StringBuilder result = new StringBuilder();
        while (true) {
            String token = get();
            if (token == null) {
                throw result.length() == 0
                        ? errorHere("missing " + what, 0)
                        : errorHere(
                                "missing " + terminator + ", unterminated name",
                                result.codePointCount(0, result.length()));
            }
            if (token.equals(terminator)) {
                if (result.length() == 0) {
                    throw errorHere("missing " + what, 1);
                }
                return result.toString();
            }
            result.append(token);
        }
    }

    int tell() {
        return index - (next == null ? 0 : next.codePointCount(0, next.length()));
    }

    void seek(int position) {
        index = position;
        advance();
    }

    TemplateException errorHere(String message, int offset) {
        return error(message, tell() - offset);
    }

    private TemplateException error(String message, int position) {
        StringBuilder full = new StringBuilder(message).append(" at position ").append(position);
        int line = 1;
        int lineStart = 0;
        boolean lines = false;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                lines = true;
                if (i < position) {
                    line++;
                    lineStart = i + 1;
                }
            }
        }
        if (lines) {
            full.append(" (line ")
                    .append(line)
                    .append(", column ")
                    .append(position - lineStart + 1)
                    .append(')');
        }
        return new TemplateException(ErrorKind.REGEX_ERROR, full.toString());
    }

    static int length(String token) {
        return token.codePointCount(0, token.length());
    }
}
