package dev.chora.cli.report;

import dev.chora.cli.Console;
import dev.chora.matrix.MatrixListener;
import dev.chora.matrix.Row;
import java.io.PrintStream;

/** Tells on standard error, on a terminal only, which combination is tried now. */
public final class MatrixProgress implements MatrixListener {
    private static final int WIDTH = 78;

    private final PrintStream err;
    private final boolean shown;
    private int faulty;

    /** Quiet shows nothing at all. */
    public MatrixProgress(Console console, boolean quiet) {
        this.err = console.err();
        this.shown = !quiet && console.terminalErr() && !"dumb".equals(console.env("TERM"));
    }

    @Override
    public void begins(String name, int number, int total) {
        if (shown) {
            String text = "[" + number + "/" + total + "] " + (faulty == 0 ? "" : faulty + " with faults  ") + name;
            err.print("\r\u001b[K" + (text.length() > WIDTH ? text.substring(0, WIDTH) : text));
            err.flush();
        }
    }

    @Override
    public void ended(Row row, int number, int total) {
        faulty += row.faults().isEmpty() ? 0 : 1;
    }

    /** Takes the line away. */
    public void clear() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
