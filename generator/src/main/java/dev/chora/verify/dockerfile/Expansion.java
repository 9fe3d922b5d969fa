package dev.chora.verify.dockerfile;

import org.jspecify.annotations.Nullable;

/** Replaces the variables of one word. */
final class Expansion {
    private final Variables variables;
    private final String word;
    private final char escape;
    private int at;
    private boolean known = true;

    Expansion(Variables variables, String word, char escape) {
        this.variables = variables;
        this.word = word;
        this.escape = escape;
    }

    @Nullable
    String all() {
        String text = until((char) 0);
        return known ? text : null;
    }

    private String until(char stop) {
        StringBuilder out = new StringBuilder();
        char quote = 0;
        while (at < word.length()) {
            char value = word.charAt(at);
            if (quote == 0 && value == stop) {
                break;
            }
            if (value == escape && quote != '\'' && at + 1 < word.length()) {
                char next = word.charAt(at + 1);
                boolean kept = quote == '"' && next != '"' && next != '$' && next != escape;
                out.append(kept ? value : next);
                at += kept ? 1 : 2;
            } else if (value == '$' && quote != '\'') {
                at++;
                dollar(out);
            } else {
                at++;
                if (quote == 0 && (value == '"' || value == '\'')) {
                    quote = value;
                } else if (quote == value) {
                    quote = 0;
                } else {
                    out.append(value);
                }
            }
        }
        return out.toString();
    }

    private void dollar(StringBuilder out) {
        if (at < word.length() && word.charAt(at) == '{') {
            at++;
            braces(out);
            return;
        }
        String name = name();
        if (name.isEmpty()) {
            out.append('$');
        } else {
            append(out, name);
        }
    }

    private void braces(StringBuilder out) {
        String name = name();
        char sign = at < word.length() ? word.charAt(at) : 0;
        boolean colon = sign == ':';
        if (colon) {
            at++;
            sign = at < word.length() ? word.charAt(at) : 0;
        }
        if (sign == '}') {
            at++;
            append(out, name);
            return;
        }
        at++;
        boolean before = known;
        String other = until('}');
        boolean otherKnown = known;
        known = before;
        at++;
        boolean set = variables.has(name);
        String value = variables.get(name);
        if (sign == '-' || sign == '+') {
            if (set && value == null) {
                known = false;
                return;
            }
            boolean there = set && !(colon && String.valueOf(value).isEmpty());
            if (there == (sign == '-')) {
                out.append(sign == '-' ? value : other);
                known &= sign == '-' || otherKnown;
            } else if (sign == '-') {
                out.append(other);
                known &= otherKnown;
            }
        } else if (sign == '?') {
            append(out, name);
        } else {
            // cutting and replacing (# % /) come out as they come out: rules that need the value do not guess
            known = false;
        }
    }

    private void append(StringBuilder out, String name) {
        // one that the file does not set may come from the base image
        String value = variables.get(name);
        if (value == null) {
            known = false;
        } else {
            out.append(value);
        }
    }

    private String name() {
        int start = at;
        while (at < word.length() && (Character.isLetterOrDigit(word.charAt(at)) || word.charAt(at) == '_')) {
            at++;
        }
        return word.substring(start, at);
    }
}
