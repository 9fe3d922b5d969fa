package dev.chora.verify.dockerfile;

/**
 * A comment line, parser directives included.
 *
 * @param line from 1
 * @param text what follows the {@code #}, without blanks around it
 */
public record Comment(int line, String text) {}
