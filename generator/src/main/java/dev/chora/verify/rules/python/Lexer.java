package dev.chora.verify.rules.python;

import dev.chora.verify.rules.TextFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts a source into logical lines of tokens (Python Language Reference, Lexical analysis). */
final class Lexer {
    private record Open(char sign, int at) {}

    private static final List<String> SIGNS = List.of(
            "**=", "//=", ">>=", "<<=", "...", "!=", "->", ":=", "==", "<=", ">=", "+=", "-=", "*=", "/=", "%=", "&=",
            "|=", "^=", "@=", "**", "//", "<<", ">>", "<>");

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Token> tokens = new ArrayList<>();
    private int at;
    private int columns;
    private int tabless;
    private int lineAt;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Line> lines(String text) throws TextFault {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.lines;
    }

    private void run() throws TextFault {
        if (text.startsWith("\uFEFF")) {
            at = 1;
        }
        indentation();
        while (at < text.length()) {
            step();
        }
        if (!open.isEmpty()) {
            Open last = open.peek();
            throw new TextFault(last.at(), last.sign() + " is not closed");
        }
        endLine();
    }

    private void indentation() {
        columns = 0;
        tabless = 0;
        lineAt = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                columns++;
                tabless++;
            } else if (c == '\t') {
                columns = (columns / 8 + 1) * 8;
                tabless++;
            } else if (c == '\f') {
                columns = 0;
                tabless = 0;
            } else {
                break;
            }
            at++;
        }
    }

    private void step() throws TextFault {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            newline();
        } else if (c == ' ' || c == '\t' || c == '\f') {
            at++;
        } else if (c == '#') {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
        } else if (c == '\\') {
            continuation();
        } else if (c == '"' || c == '\'') {
            string(at);
        } else if (Character.isUnicodeIdentifierStart(c) || c == '_' || Character.isSurrogate(c)) {
            name();
        } else if ((c >= '0' && c <= '9') || (c == '.' && isDigit(at + 1))) {
            number();
        } else {
            sign(c);
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void newline() {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        if (open.isEmpty()) {
            endLine();
            indentation();
        }
    }

    private void endLine() {
        if (!tokens.isEmpty()) {
            lines.add(new Line(tokens, lineAt, columns, tabless));
            tokens = new ArrayList<>();
        }
    }

    private void continuation() throws TextFault {
        boolean windows = text.startsWith("\r\n", at + 1);
        boolean end =
                windows || (at + 1 < text.length() && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r'));
        if (!end) {
            throw new TextFault(at, "a backslash stands before something that is not the end of the line");
        }
        at += windows ? 3 : 2;
    }

    private void add(Token.Kind kind, int start) {
        tokens.add(new Token(kind, text.substring(start, at), start, open.size()));
    }

    private void name() throws TextFault {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isUnicodeIdentifierPart(c) && !Character.isSurrogate(c) && c != '\u00B7') {
                break;
            }
            at++;
        }
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        if (quoted && at - start <= 2 && PythonStrings.isPrefix(text.substring(start, at))) {
            string(start);
        } else {
            add(Token.Kind.NAME, start);
        }
    }

    private void string(int start) throws TextFault {
        at = PythonStrings.end(text, start, at);
        add(Token.Kind.STRING, start);
    }

    private void number() {
        int start = at;
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean exponent =
                    !hex && (c == '+' || c == '-') && "eE".indexOf(text.charAt(at - 1)) >= 0 && isDigit(at + 1);
            boolean part =
                    (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.';
            if (!part && !exponent) {
                break;
            }
            at++;
        }
        add(Token.Kind.NUMBER, start);
    }

    private void sign(char c) throws TextFault {
        int start = at;
        if (c == '(' || c == '[' || c == '{') {
            at++;
            add(Token.Kind.SIGN, start);
            open.push(new Open(c, start));
        } else if (c == ')' || c == ']' || c == '}') {
            Open last = open.peek();
            if (last == null) {
                throw new TextFault(at, c + " closes nothing");
            }
            if (last.sign() != (c == ')' ? '(' : c == ']' ? '[' : '{')) {
                throw new TextFault(at, c + " does not close " + last.sign());
            }
            open.pop();
            at++;
            add(Token.Kind.SIGN, start);
        } else {
            for (String sign : SIGNS) {
                if (text.startsWith(sign, at)) {
                    at += sign.length();
                    add(Token.Kind.SIGN, start);
                    return;
                }
            }
            if ("$?!`".indexOf(c) >= 0 || "\u00A0\u200B\u201C\u201D\u2018\u2019\u2013\u2026".indexOf(c) >= 0) {
                String shown = c == '\u00A0' || c == '\u200B'
                        ? String.format(java.util.Locale.ROOT, "the sign U+%04X", (int) c)
                        : "\"" + c + "\"";
                throw new TextFault(at, shown + " means nothing here");
            }
            at++;
            add(Token.Kind.SIGN, start);
        }
    }
}
