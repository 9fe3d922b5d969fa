package dev.chora.verify.rules.shell;

import dev.chora.verify.rules.TextFault;

/** Reads words: quotes, expansions, substitutions. */
final class ShellWords {
    private final ShellText in;
    private final ShellReader reader;

    ShellWords(ShellText in, ShellReader reader) {
        this.in = in;
        this.reader = reader;
    }

    /** Reads a word and gives its text as it stands there; empty when there is none. */
    String word() throws TextFault {
        int start = in.at;
        while (!in.ended()) {
            char c = in.here();
            if (c == '(' && in.next() != ')' && in.at > start && "?*+@!".indexOf(in.text.charAt(in.at - 1)) >= 0) {
                pattern();
            } else if (c == '(' && in.at > start && in.text.charAt(in.at - 1) == '=' && isArray(start)) {
                array();
            } else if (" \t\r\n;&|<>()".indexOf(c) >= 0) {
                break;
            } else {
                part();
            }
        }
        return in.text.substring(start, in.at);
    }

    private boolean isArray(int start) {
        String name = in.text.substring(start, in.at - 1);
        return !name.isEmpty() && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_');
    }

    private void array() throws TextFault {
        int start = in.at;
        reader.bashOnly(start, "an array");
        in.skip(1);
        while (true) {
            in.blanks();
            if (in.ended()) {
                throw new TextFault(start, "( of an array is not closed");
            }
            if (in.here() == ')') {
                in.skip(1);
                return;
            }
            if (in.here() == '\n') {
                in.newline();
            } else if ("<>".indexOf(in.here()) >= 0 && in.next() == '(') {
                substitution();
            } else if (word().isEmpty()) {
                throw new TextFault(in.at, "\"" + in.here() + "\" cannot stand in an array");
            }
        }
    }

    private void pattern() throws TextFault {
        int start = in.at;
        int depth = 0;
        while (!in.ended()) {
            char c = in.here();
            if (c == '(') {
                depth++;
                in.skip(1);
            } else if (c == ')') {
                depth--;
                in.skip(1);
                if (depth == 0) {
                    return;
                }
            } else if (c == '\n') {
                break;
            } else {
                part();
            }
        }
        throw new TextFault(start, "( of a pattern is not closed");
    }

    /** One sign, or a whole quote or expansion. */
    void part() throws TextFault {
        switch (in.here()) {
            case '\\' -> in.skip(in.at + 1 < in.text.length() ? 2 : 1);
            case '\'' -> single();
            case '"' -> twice();
            case '`' -> backtick();
            case '$' -> dollar(false);
            default -> in.skip(1);
        }
    }

    private void single() throws TextFault {
        int end = in.text.indexOf('\'', in.at + 1);
        if (end < 0) {
            throw new TextFault(in.at, "' is not closed");
        }
        in.at = end + 1;
    }

    private void twice() throws TextFault {
        int start = in.at;
        in.skip(1);
        while (!in.ended()) {
            char c = in.here();
            if (c == '"') {
                in.skip(1);
                return;
            }
            if (c == '\\') {
                in.skip(2);
            } else if (c == '`') {
                backtick();
            } else if (c == '$') {
                dollar(true);
            } else {
                in.skip(1);
            }
        }
        throw new TextFault(start, "\" is not closed");
    }

    private void backtick() throws TextFault {
        int start = in.at;
        in.skip(1);
        while (!in.ended()) {
            if (in.here() == '`') {
                in.skip(1);
                return;
            }
            in.skip(in.here() == '\\' ? 2 : 1);
        }
        throw new TextFault(start, "` is not closed");
    }

    private void dollar(boolean quoted) throws TextFault {
        if (in.sees("$((") && arithmetic()) {
            return;
        }
        if (in.sees("$(")) {
            in.skip(1);
            substitution();
        } else if (in.sees("${")) {
            brace(quoted);
        } else if (!quoted && in.sees("$'")) {
            int start = in.at;
            in.skip(2);
            while (!in.ended() && in.here() != '\'') {
                in.skip(in.here() == '\\' ? 2 : 1);
            }
            if (in.ended()) {
                throw new TextFault(start, "$' is not closed");
            }
            in.skip(1);
        } else {
            in.skip(1);
        }
    }

    /** A command in round brackets; the place is before the bracket, or before the sign before it. */
    void substitution() throws TextFault {
        int start = in.at;
        if (in.here() != '(') {
            in.skip(1);
        }
        in.skip(1);
        reader.inside(start, ")", "( is not closed");
    }

    /** Reads {@code $((…))}; false when it turns out to be a subshell in a substitution. */
    private boolean arithmetic() throws TextFault {
        int start = in.at;
        in.skip(3);
        int depth = 0;
        while (!in.ended()) {
            char c = in.here();
            if (c == '(') {
                depth++;
                in.skip(1);
            } else if (c == ')') {
                if (depth == 0) {
                    if (in.next() == ')') {
                        in.skip(2);
                        return true;
                    }
                    break;
                }
                depth--;
                in.skip(1);
            } else if (c == '$' || c == '"' || c == '`' || c == '\'' || c == '\\') {
                part();
            } else {
                in.skip(1);
            }
        }
        in.at = start;
        return false;
    }

    private void brace(boolean quoted) throws TextFault {
        int start = in.at;
        in.skip(2);
        if (in.here() == '}') {
            throw new TextFault(start, "${} names no variable");
        }
        while (!in.ended()) {
            char c = in.here();
            if (c == '}') {
                in.skip(1);
                return;
            }
            if (c == '\'' && quoted) {
                in.skip(1);
            } else {
                part();
            }
        }
        throw new TextFault(start, "${ is not closed");
    }
}
