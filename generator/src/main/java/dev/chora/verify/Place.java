package dev.chora.verify;

import org.jspecify.annotations.Nullable;

/**
 * Where in the project something was found.
 *
 * @param file path from the project's folder, with forward slashes
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 * @param excerpt the line itself, or null
 */
public record Place(
        String file, int line, int column, @Nullable String excerpt) {
    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0, null);
    }

    /** {@code file:line:column}, as far as they are known. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
