package dev.chora.verify.dockerfile;

/**
 * A word of an instruction as it is written, with its quotes.
 *
 * @param line from 1
 */
public record Word(String text, int line) {
    /** The word without its quotes and escapes, variables left as they are. */
    public String plain() {
        return Variables.unquote(text, '\\');
    }
}
