package dev.chora.jinja.ast;

/**
 * An expression whose value is written.
 *
 * @param at the start delimiter
 * @param value what is printed
 * @param end offset in the source behind the end delimiter and the white space it swallows
 */
public record Print(Position at, Expr value, int end) implements Part {}
