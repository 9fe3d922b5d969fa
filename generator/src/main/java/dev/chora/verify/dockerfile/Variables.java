package dev.chora.verify.dockerfile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables that an instruction sees, and their replacement: {@code $X}, {@code ${X}}, {@code ${X:-word}},
 * {@code ${X-word}}, {@code ${X:+word}}, {@code ${X+word}}, {@code ${X:?word}}, {@code ${X?word}}. A value that only the
 * person who builds knows (an ARG without default, the platform) is unknown, and so is all text that depends on it.
 */
public final class Variables {
    private final Map<String, @Nullable String> values;

    private Variables(Map<String, @Nullable String> values) {
        this.values = values;
    }

    /** None at all. */
    static Variables none() {
        return new Variables(new HashMap<>());
    }

    Variables copy() {
        return new Variables(new HashMap<>(values));
    }

    /** Sets one; null means that its value is not known. */
    void put(String name, @Nullable String value) {
        values.put(name, value);
    }

    /** Whether it is set, with a known value or without. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Its value; null when it is not set or not known. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** The word with variables replaced and quotes removed; null when it cannot be known from the file. */
    public @Nullable String expand(String word, char escape) {
        return new Expansion(this, word, escape).all();
    }

    /** The word without quotes and escapes; variables stay as they are written. */
    static String unquote(String word, char escape) {
        if (word.indexOf('"') < 0 && word.indexOf('\'') < 0 && word.indexOf(escape) < 0) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length());
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char value = word.charAt(i);
            if (value == escape && quote != '\'' && i + 1 < word.length()) {
                char next = word.charAt(i + 1);
                if (quote == '"' && next != '"' && next != '$' && next != escape) {
                    out.append(value);
                } else {
                    out.append(next);
                    i++;
                }
            } else if (quote != 0 && value == quote) {
                quote = 0;
            } else if (quote == 0 && (value == '"' || value == '\'')) {
                quote = value;
            } else {
                out.append(value);
            }
        }
        return out.toString();
    }
}
