package dev.chora.copier.merge;

/**
 * A region of a result that at least one side changed.
 *
 * @param line first line in the result, from 1; for a conflict the line of its first marker
 * @param lines number of lines in the result, markers included
 * @param conflict whether a person has to decide
 * @param yours whether your side changed it
 * @param template whether the template changed it
 */
public record ChangeHunk(int line, int lines, boolean conflict, boolean yours, boolean template) {}
