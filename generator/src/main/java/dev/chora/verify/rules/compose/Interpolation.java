package dev.chora.verify.rules.compose;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Variables in values, as the Compose Specification defines them: {@code $NAME}, <code>${NAME}</code> with {@code :-},
 * {@code -}, {@code :?}, {@code ?}, {@code :+} and {@code +}, and {@code $$} for a dollar sign. Values come from {@code
 * .env} alone: the environment of whoever runs the proof is no part of the project.
 */
final class Interpolation {
    /** A text that is no template. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    private final Map<String, String> environment;
    private final String text;
    private int at;
    private boolean unknown;
    private @Nullable String required;

    private Interpolation(String text, Map<String, String> environment) {
        this.text = text;
        this.environment = environment;
    }

    /**
     * What a text becomes.
     *
     * @param value the text with variables filled in; null when a variable without default has no value
     * @param required a variable that must be set ({@code :?}) and is not, or null
     */
    record Result(@Nullable String value, @Nullable String required) {}

    static Result of(String text, Map<String, String> environment) throws Malformed {
        if (text.indexOf('$') < 0) {
            return new Result(text, null);
        }
        Interpolation interpolation = new Interpolation(text, environment);
        String value = interpolation.until('\0');
        return new Result(interpolation.unknown ? null : value, interpolation.required);
    }

    /** The assignments of an {@code .env} file. */
    static Map<String, String> environment(@Nullable String file) {
        Map<String, String> environment = new HashMap<>();
        if (file != null) {
            for (String raw : file.split("\n", -1)) {
                String line = raw.strip();
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    String name = line.substring(0, equals).strip();
                    environment.put(
                            name.startsWith("export ") ? name.substring(7).strip() : name,
                            value(line.substring(equals + 1).strip()));
                }
            }
        }
        return environment;
    }

    private static String value(String raw) {
        char quote = raw.isEmpty() ? 0 : raw.charAt(0);
        if (quote == '"' || quote == '\'') {
            int end = raw.indexOf(quote, 1);
            return end < 0 ? raw : raw.substring(1, end);
        }
        int comment = raw.indexOf(" #");
        return comment < 0 ? raw : raw.substring(0, comment).strip();
    }

    private String until(char end) throws Malformed {
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != end) {
            char c = text.charAt(at);
            if (c != '$') {
                out.append(c);
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '$') {
                out.append('$');
                at += 2;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '{') {
                at += 2;
                out.append(braced());
            } else {
                at++;
                String name = name();
                out.append(name.isEmpty() ? "$" : plain(name));
            }
        }
        return out.toString();
    }

    private String braced() throws Malformed {
        String name = name();
        if (name.isEmpty()) {
            throw new Malformed("${ without the name of a variable");
        }
        if (at < text.length() && text.charAt(at) == '}') {
            at++;
            return plain(name);
        }
        boolean colon = at < text.length() && text.charAt(at) == ':';
        at += colon ? 1 : 0;
        char operator = at < text.length() ? text.charAt(at) : '\0';
        if (operator != '-' && operator != '?' && operator != '+') {
            throw new Malformed(
                    at >= text.length()
                            ? "${" + name + " is not closed"
                            : "${" + name + " is followed by \"" + text.charAt(at) + "\"");
        }
        at++;
        boolean before = unknown;
        String word = until('}');
        if (at >= text.length()) {
            throw new Malformed("${" + name + " is not closed");
        }
        at++;
        String value = environment.get(name);
        boolean there = value != null && !(colon && value.isEmpty());
        if (operator == '+') {
            unknown = before || (there && unknown);
            return there ? word : "";
        }
        if (there && value != null) {
            unknown = before;
            return value;
        }
        if (operator == '?') {
            required = name;
            unknown = true;
            return "";
        }
        return word;
    }

    private String plain(String name) {
        String value = environment.get(name);
        if (value == null) {
            unknown = true;
            return "";
        }
        return value;
    }

    private String name() {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && !(at > start && c >= '0' && c <= '9')) {
                break;
            }
            at++;
        }
        return text.substring(start, at);
    }
}
