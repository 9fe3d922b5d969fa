package dev.chora.verify.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a script into words and operators. */
final class ShellLexer {
    /** What a token is. */
    enum Kind {
        WORD,
        OPERATOR,
        NEWLINE,
        END
    }

    /**
     * A token.
     *
     * @param word of {@link Kind#WORD} the word; of an operator its text as raw and value
     */
    record Token(Kind kind, ShellWord word) {
        boolean is(String operator) {
            return kind == Kind.OPERATOR && word.value().equals(operator);
        }

        /** Whether this is the reserved word: quoted it would be none. */
        boolean reserved(String name) {
            return kind == Kind.WORD && word.raw().equals(name);
        }
    }

    /** A here-document whose text begins on the next line. */
    private record Pending(String name, boolean cutsTabs) {}

    private static final String[] OPERATORS = {
        "&&", "||", ";;&", ";;", ";&", "|&", "<<<", "<<-", "<<", ">>", "<&", ">&", "<>", ">|", "&>>", "&>", "&", "|",
        ";", "(", ")", "<", ">"
    };

    private final String text;
    private final int end;
    private final boolean[] pipes;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private int at;

    ShellLexer(String text, int from, int end, boolean[] pipes) {
        this.text = text;
        this.at = from;
        this.end = end;
        this.pipes = pipes;
    }

    int position() {
        return at;
    }

    void jump(int to) {
        at = to;
    }

    boolean at(String sign) {
        return text.startsWith(sign, at);
    }

    Token next() {
        blanks();
        if (at >= end) {
            return new Token(Kind.END, new ShellWord("", "", end, List.of()));
        }
        char value = text.charAt(at);
        if (value == '\n') {
            Token token = new Token(Kind.NEWLINE, new ShellWord("\n", "\n", at, List.of()));
            at++;
            documents();
            return token;
        }
        boolean substitution = (value == '<' || value == '>') && at + 1 < end && text.charAt(at + 1) == '(';
        String operator = substitution ? null : operator();
        if (operator != null) {
            Token token = new Token(Kind.OPERATOR, new ShellWord(operator, operator, at, List.of()));
            at += operator.length();
            return token;
        }
        return new Token(Kind.WORD, word());
    }

    /** Remembers a here-document, the name of which was just read. */
    void document(String name, boolean cutsTabs) {
        pending.add(new Pending(name, cutsTabs));
    }

    private void documents() {
        while (!pending.isEmpty()) {
            Pending document = pending.remove();
            boolean ended = false;
            while (at < end && !ended) {
                int line = text.indexOf('\n', at);
                int to = line < 0 || line > end ? end : line;
                String content = text.substring(at, to).stripTrailing();
                ended = (document.cutsTabs() ? content.stripLeading() : content).equals(document.name());
                at = Math.min(end, to + 1);
            }
        }
    }

    private void blanks() {
        while (at < end) {
            char value = text.charAt(at);
            if (value == ' ' || value == '\t' || value == '\r') {
                at++;
            } else if (value == '\\' && at + 1 < end && text.charAt(at + 1) == '\n') {
                at += 2;
            } else if (value == '#') {
                int line = text.indexOf('\n', at);
                at = line < 0 || line > end ? end : line;
            } else {
                return;
            }
        }
    }

    private @Nullable String operator() {
        if ("&|;()<>".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at) && at + operator.length() <= end) {
                return operator;
            }
        }
        return null;
    }

    private ShellWord word() {
        int start = at;
        StringBuilder value = new StringBuilder();
        List<ShellCommand> inner = new ArrayList<>();
        while (at < end) {
            char sign = text.charAt(at);
            if (" \t\r\n;|&)".indexOf(sign) >= 0
                    || ((sign == '<' || sign == '>') && !(at + 1 < end && text.charAt(at + 1) == '('))) {
                break;
            }
            if (sign == '(') {
                if (at > start && text.charAt(at - 1) == '=') {
                    int close = closing(at, '(', ')');
                    value.append(text, at, close);
                    at = close;
                    continue;
                }
                break;
            }
            part(value, inner, sign);
        }
        return new ShellWord(text.substring(start, at), value.toString(), start, inner);
    }

    private void part(StringBuilder value, List<ShellCommand> inner, char sign) {
        switch (sign) {
            case '\\' -> {
                if (at + 1 < end && text.charAt(at + 1) != '\n') {
                    value.append(text.charAt(at + 1));
                }
                at = Math.min(end, at + 2);
            }
            case '\'' -> single(value);
            case '"' -> doubled(value, inner);
            case '$' -> dollar(value, inner);
            case '`' -> backticks(value, inner);
            case '<', '>' -> {
                at++;
                parenthesis(value, inner);
            }
            default -> {
                value.append(sign);
                at++;
            }
        }
    }

    private void single(StringBuilder value) {
        int close = text.indexOf('\'', at + 1);
        if (close < 0 || close >= end) {
            throw new ShellFaultException(at, "a single quote is not closed");
        }
        value.append(text, at + 1, close);
        at = close + 1;
    }

    private void doubled(StringBuilder value, List<ShellCommand> inner) {
        int open = at++;
        while (at < end && text.charAt(at) != '"') {
            char sign = text.charAt(at);
            if (sign == '\\' && at + 1 < end) {
                char next = text.charAt(at + 1);
                if ("\"\\$`".indexOf(next) < 0) {
                    value.append(sign);
                }
                value.append(next == '\n' ? "" : String.valueOf(next));
                at += 2;
            } else if (sign == '$') {
                dollar(value, inner);
            } else if (sign == '`') {
                backticks(value, inner);
            } else {
                value.append(sign);
                at++;
            }
        }
        if (at >= end) {
            throw new ShellFaultException(open, "a double quote is not closed");
        }
        at++;
    }

    private void dollar(StringBuilder value, List<ShellCommand> inner) {
        char next = at + 1 < end ? text.charAt(at + 1) : 0;
        if (next == '(') {
            boolean arithmetic = text.startsWith("$((", at);
            value.append('$');
            at++;
            if (arithmetic) {
                int close = closing(at, '(', ')');
                value.append(text, at, close);
                at = close;
            } else {
                parenthesis(value, inner);
            }
        } else if (next == '{') {
            int close = closing(at + 1, '{', '}');
            value.append(text, at, close);
            at = close;
        } else if (next == '\'') {
            at++;
            int from = at + 1;
            int close = from;
            while (close < end && text.charAt(close) != '\'') {
                close += text.charAt(close) == '\\' ? 2 : 1;
            }
            if (close >= end) {
                throw new ShellFaultException(at, "a single quote is not closed");
            }
            value.append(text, from, close);
            at = close + 1;
        } else {
            value.append('$');
            at++;
        }
    }

    /** The commands between parentheses, read as a script of their own; stands at the opening one. */
    private void parenthesis(StringBuilder value, List<ShellCommand> inner) {
        int open = at;
        ShellReader reader = new ShellReader(text, at + 1, end, pipes);
        at = reader.readTo(')', open);
        inner.addAll(reader.commands());
        value.append(text, open, at);
    }

    private void backticks(StringBuilder value, List<ShellCommand> inner) {
        int close = at + 1;
        while (close < end && text.charAt(close) != '`') {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= end) {
            throw new ShellFaultException(at, "a backtick is not closed");
        }
        ShellReader reader = new ShellReader(text, at + 1, close, pipes);
        if (text.substring(at, close).indexOf('\\') < 0) {
            reader.readAll();
        }
        inner.addAll(reader.commands());
        value.append(text, at, close + 1);
        at = close + 1;
    }

    /** Behind the bracket that closes the one at an offset; quotes inside count, and so do brackets of the same kind. */
    private int closing(int open, char opening, char closing) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < end; i++) {
            char value = text.charAt(i);
            if (value == '\\' && quote != '\'') {
                i++;
            } else if (quote != 0) {
                quote = value == quote ? 0 : quote;
            } else if (value == '"' || (value == '\'' && opening != '{')) {
                quote = value;
            } else if (value == opening) {
                depth++;
            } else if (value == closing && --depth == 0) {
                return i + 1;
            }
        }
        throw new ShellFaultException(open, "'" + opening + "' is not closed");
    }
}
