package dev.chora.cli.markdown;

import dev.chora.cli.Console;
import java.io.IOException;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How much room there is for text.
 *
 * @param columns cells in a line
 * @param rows lines
 */
public record Window(int columns, int rows) {
    private static final Window UNKNOWN = new Window(80, 24);

    /** Lines that are longer are hard to read. */
    private static final int WIDEST = 100;

    /** That of the terminal; {@code COLUMNS} and {@code LINES} win. A pipe has 80 columns unless {@code COLUMNS} says more. */
    public static Window of(Console console) {
        int columns = number(console.env("COLUMNS"));
        int rows = number(console.env("LINES"));
        if (console.terminalOut() && (columns == 0 || rows == 0)) {
            Window measured = measured(console);
            columns = columns == 0 ? measured.columns : columns;
            rows = rows == 0 ? measured.rows : rows;
        }
        return new Window(Math.min(WIDEST, columns == 0 ? UNKNOWN.columns : columns), rows == 0 ? UNKNOWN.rows : rows);
    }

    private static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 5) {
            return 0;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
        }
        return Integer.parseInt(text);
    }

    private static Window measured(Console console) {
        Supplier<Terminal> given = console.terminal();
        if (given != null) {
            return of(given.get());
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            return of(terminal);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static Window of(Terminal terminal) {
        int columns = terminal.getWidth();
        int rows = terminal.getHeight();
        return new Window(columns <= 0 ? UNKNOWN.columns : columns, rows <= 0 ? UNKNOWN.rows : rows);
    }
}
