package dev.chora.jinja.ast;

/**
 * Literal text.
 *
 * @param at its first character
 * @param text what is written: without the white space that tags took away, with the configured line ends
 * @param end offset in the source behind its last character
 */
public record Data(Position at, String text, int end) implements Part {}
