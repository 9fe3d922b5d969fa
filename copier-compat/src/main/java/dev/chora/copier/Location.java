package dev.chora.copier;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that a person wrote.
 *
 * @param file how the person knows the file: relative to the template or project where it is inside one
 * @param line from 1; 0 when only the file is known
 * @param column in UTF-16 units from 1; 0 when only the line is known
 * @param excerpt the line itself, without its end; null when it cannot be shown
 */
public record Location(
        String file, int line, int column, @Nullable String excerpt) {
    /** A file of which no line is known. */
    public static Location file(String file) {
        return new Location(file, 0, 0, null);
    }

    /** A place whose excerpt is cut out of the text of the file. */
    public static Location in(String file, int line, int column, @Nullable CharSequence text) {
        return new Location(file, line, column, text == null ? null : lineOf(text, line));
    }

    private static @Nullable String lineOf(CharSequence text, int line) {
        int current = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || text.charAt(i) == '\n') {
                if (current == line) {
                    int stop = i > start && text.charAt(i - 1) == '\r' ? i - 1 : i;
                    return text.subSequence(start, stop).toString();
                }
                current++;
                start = i + 1;
            }
        }
        return null;
    }

    /** {@code file:line:column} as far as it is known, the form that editors and terminals make clickable. */
    @Override
    public String toString() {
        if (line <= 0) {
            return file;
        }
        return column <= 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
