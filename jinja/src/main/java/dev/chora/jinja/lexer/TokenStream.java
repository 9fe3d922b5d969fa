package dev.chora.jinja.lexer;

import dev.chora.jinja.TemplateException;
import org.jspecify.annotations.Nullable;

/** The tokens of a lexer with the current one in hand and a look at the one behind it. */
public final class TokenStream {
    private final Lexer lexer;
    private Token current;
    private @Nullable Token ahead;

    public TokenStream(Lexer lexer) {
        this.lexer = lexer;
        this.current = lexer.next();
    }

    public @Nullable String name() {
        return lexer.name();
    }

    public Token current() {
        return current;
    }

    public boolean at(TokenType type) {
        return current.type() == type;
    }

    public boolean atName(String name) {
        return current.isName(name);
    }

    /** Goes one token ahead and gives the one left behind. */
    public Token next() {
        Token left = current;
        if (ahead != null) {
            current = ahead;
            ahead = null;
        } else if (left.type() != TokenType.EOF) {
            current = endAt(left, lexer.next());
        }
        return left;
    }

    /** Jinja2 reports the end of the template where the last token began. */
    private static Token endAt(Token last, Token token) {
        return token.type() == TokenType.EOF ? new Token(TokenType.EOF, "", last.at(), token.end()) : token;
    }

    /** The token behind the current one. */
    public Token look() {
        Token token = ahead;
        if (token == null) {
            token = current.type() == TokenType.EOF ? current : endAt(current, lexer.next());
            ahead = token;
        }
        return token;
    }

    public boolean skipIf(TokenType type) {
        if (current.type() == type) {
            next();
            return true;
        }
        return false;
    }

    public boolean skipIfName(String name) {
        if (current.isName(name)) {
            next();
            return true;
        }
        return false;
    }

    /** Takes a token of this type or fails. */
    public Token expect(TokenType type) {
        if (current.type() != type) {
            throw unexpected(type.description());
        }
        return next();
    }

    /** Takes this keyword or fails. */
    public Token expectName(String name) {
        if (!current.isName(name)) {
            throw unexpected(name);
        }
        return next();
    }

    /** The error of a token that is not the one expected. */
    public TemplateException unexpected(String expected) {
        String wanted = SyntaxErrors.quote(expected);
        String message = current.type() == TokenType.EOF
                ? "unexpected end of template, expected " + wanted + "."
                : "expected token " + wanted + ", got " + SyntaxErrors.quote(current.description());
        return SyntaxErrors.at(name(), current.at(), message);
    }
}
