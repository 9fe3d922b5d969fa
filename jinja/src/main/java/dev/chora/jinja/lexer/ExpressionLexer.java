package dev.chora.jinja.lexer;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import org.jspecify.annotations.Nullable;

/** Tokens inside tags: numbers, names, strings, operators; and which brackets are open. */
final class ExpressionLexer {
    private final String source;
    private final @Nullable String name;
    private final String newline;
    private final LineCounter lines;
    private final StringBuilder closers = new StringBuilder();

    ExpressionLexer(String source, @Nullable String name, String newline, LineCounter lines) {
        this.source = source;
        this.name = name;
        this.newline = newline;
        this.lines = lines;
    }

    /** Whether no bracket is open, so that an end delimiter may end the tag. */
    boolean balanced() {
        return closers.length() == 0;
    }

    /** The token at an offset where neither white space nor an end delimiter stands. */
    Token token(int start) {
        Position at = lines.at(source, start);
        char c = source.charAt(start);
        if (Characters.isDigit(c)) {
            int end = Numbers.floatEnd(source, start);
            if (end >= 0) {
                String text = source.substring(start, end);
                return new Token(TokenType.FLOAT, text, Numbers.floating(text), at, end);
            }
            end = Numbers.integerEnd(source, start);
            if (end >= 0) {
                String text = source.substring(start, end);
                return new Token(TokenType.INTEGER, text, Numbers.integer(text), at, end);
            }
        }
        int end = Characters.nameEnd(source, start);
        if (end > start) {
            return nameToken(at, start, end);
        }
        return c == '\'' || c == '"' ? string(at, start, c) : operator(at, start, c);
    }

    private Token nameToken(Position at, int start, int end) {
        String text = source.substring(start, end);
        if (!Characters.isIdentifier(text)) {
            throw SyntaxErrors.at(name, at, "Invalid character in identifier");
        }
        return new Token(TokenType.NAME, text, at, end);
    }

    private Token string(Position at, int start, char quote) {
        int i = start + 1;
        while (i < source.length() && source.charAt(i) != quote) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        if (i >= source.length()) {
            throw unexpected(at, start);
        }
        String text = Newlines.configured(source.substring(start + 1, i), newline);
        try {
            return new Token(TokenType.STRING, StringLiteral.unescape(text), at, i + 1);
        } catch (StringLiteral.Malformed e) {
            throw SyntaxErrors.at(name, at, String.valueOf(e.getMessage()));
        }
    }

    private TemplateException unexpected(Position at, int start) {
        int codePoint = source.codePointAt(start);
        String character = SyntaxErrors.quote(new String(Character.toChars(codePoint)));
        return SyntaxErrors.at(name, at, "unexpected char " + character + " at " + source.codePointCount(0, start));
    }

    private Token operator(Position at, int start, char c) {
        char next = start + 1 < source.length() ? source.charAt(start + 1) : 0;
        TokenType type = pair(c, next);
        if (type != null) {
            return new Token(type, type.description(), at, start + 2);
        }
        type = single(c);
        if (type == null) {
            throw unexpected(at, start);
        }
        balance(at, c);
        return new Token(type, type.description(), at, start + 1);
    }

    private void balance(Position at, char c) {
        switch (c) {
            case '(' -> closers.append(')');
            case '[' -> closers.append(']');
            case '{' -> closers.append('}');
            case ')', ']', '}' -> {
                int last = closers.length() - 1;
                if (last < 0) {
                    throw SyntaxErrors.at(name, at, "unexpected '" + c + "'");
                }
                if (closers.charAt(last) != c) {
                    throw SyntaxErrors.at(name, at, "unexpected '" + c + "', expected '" + closers.charAt(last) + "'");
                }
                closers.setLength(last);
            }
            default -> {}
        }
    }

    private static @Nullable TokenType pair(char c, char next) {
        return switch (c) {
            case '/' -> next == '/' ? TokenType.FLOORDIV : null;
            case '*' -> next == '*' ? TokenType.POW : null;
            case '=' -> next == '=' ? TokenType.EQ : null;
            case '!' -> next == '=' ? TokenType.NE : null;
            case '>' -> next == '=' ? TokenType.GTEQ : null;
            case '<' -> next == '=' ? TokenType.LTEQ : null;
            default -> null;
        };
    }

    private static @Nullable TokenType single(char c) {
        return switch (c) {
            case '+' -> TokenType.ADD;
            case '-' -> TokenType.SUB;
            case '/' -> TokenType.DIV;
            case '*' -> TokenType.MUL;
            case '%' -> TokenType.MOD;
            case '~' -> TokenType.TILDE;
            case '[' -> TokenType.LBRACKET;
            case ']' -> TokenType.RBRACKET;
            case '(' -> TokenType.LPAREN;
            case ')' -> TokenType.RPAREN;
            case '{' -> TokenType.LBRACE;
            case '}' -> TokenType.RBRACE;
            case '>' -> TokenType.GT;
            case '<' -> TokenType.LT;
            case '=' -> TokenType.ASSIGN;
            case '.' -> TokenType.DOT;
            case ':' -> TokenType.COLON;
            case '|' -> TokenType.PIPE;
            case ',' -> TokenType.COMMA;
            case ';' -> TokenType.SEMICOLON;
            default -> null;
        };
    }
}
