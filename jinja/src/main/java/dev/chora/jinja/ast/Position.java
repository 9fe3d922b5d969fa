package dev.chora.jinja.ast;

/**
 * A place in a template source whose line ends are all {@code \n}.
 *
 * @param offset UTF-16 units from the start
 * @param line from 1
 * @param column UTF-16 units from the start of the line, from 1
 */
public record Position(int offset, int line, int column) {
    /** The first character. */
    public static final Position START = new Position(0, 1, 1);
}
