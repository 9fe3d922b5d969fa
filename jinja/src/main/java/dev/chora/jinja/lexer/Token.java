package dev.chora.jinja.lexer;

import dev.chora.jinja.ast.Position;

/**
 * One token.
 *
 * @param type what it is
 * @param text the characters of a name or operator, the text of data, the unescaped value of a string
 * @param number the value of an integer ({@link Long}, {@link java.math.BigInteger}) or float ({@link Double}); the
 *     text for all others
 * @param at where it starts
 * @param end offset behind its last character
 */
public record Token(TokenType type, String text, Object number, Position at, int end) {
    Token(TokenType type, String text, Position at, int end) {
        this(type, text, text, at, end);
    }

    /** Whether this is the name, such as a keyword. */
    public boolean isName(String name) {
        return type == TokenType.NAME && text.equals(name);
    }

    /** How error messages call it. */
    public String description() {
        return type == TokenType.NAME ? text : type.description();
    }
}
