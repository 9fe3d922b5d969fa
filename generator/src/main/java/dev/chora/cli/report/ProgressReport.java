package dev.chora.cli.report;

import dev.chora.cli.Console;
import dev.chora.copier.Events;
import dev.chora.copier.FileAction;
import java.io.PrintStream;
import java.util.List;

/** Tells on standard error what an operation does, line by line, in Copier's layout: the word, then the path. */
public final class ProgressReport implements Events {
    private static final int WORD_WIDTH = 10;
    private static final long SHOW_AFTER_NANOS = 300_000_000L;
    private static final long SHOW_EVERY_NANOS = 80_000_000L;

    private final PrintStream err;
    private final boolean colours;
    private final boolean terminal;
    private final boolean files;
    private final long started = System.nanoTime();
    private long shown;
    private boolean progressLine;
    private boolean anyFile;
    private boolean toldAfterFiles;

    /**
     * A report on standard error.
     *
     * @param files whether every file is told
     */
    public ProgressReport(Console console, boolean files) {
        this.files = files;
        this.err = console.err();
        this.terminal = console.terminalErr();
        this.colours = console.colours(terminal);
    }

    @Override
    public void copying(String version) {
        if (!files) {
            return;
        }
        line("Copying from template version " + version);
    }

    @Override
    public void updating(String from, String to) {
        line(
                from.equals(to)
                        ? "Keeping template version " + to
                        : "Updating from template version " + from + " to " + to);
    }

    @Override
    public void file(FileAction action, String path) {
        anyFile = true;
        if (!files) {
            return;
        }
        String word = action.word();
        String padded = " ".repeat(Math.max(0, WORD_WIDTH - word.length())) + word;
        line((colours ? colour(action) + padded + "\u001b[0m" : padded) + "  " + path);
    }

    private static String colour(FileAction action) {
        return switch (action) {
            case CREATE -> "\u001b[32m";
            case OVERWRITE -> "\u001b[33m";
            case CONFLICT -> "\u001b[31m";
            case IDENTICAL, SKIP -> "\u001b[36m";
        };
    }

    @Override
    public void message(String text) {
        toldAfterFiles = anyFile;
        line(text);
    }

    @Override
    public void task(int number, int total, List<String> command, boolean shell) {
        line(" > Running task " + number + " of " + total + ": " + String.join(" ", command));
    }

    @Override
    public void warning(String text) {
        line((colours ? "\u001b[33mwarning:\u001b[0m " : "warning: ") + text);
    }

    /** On a terminal alone, and only when the work is long enough to be waited for. Nothing at all clears the line. */
    @Override
    public void progress(String what, long done, long total) {
        if (what.isEmpty()) {
            clear();
            return;
        }
        long now = System.nanoTime();
        if (!terminal || now - started < SHOW_AFTER_NANOS || now - shown < SHOW_EVERY_NANOS) {
            return;
        }
        shown = now;
        progressLine = true;
        err.print("\r\u001b[K" + what + (total > 0 ? " " + done + " of " + total : done > 0 ? " " + done : ""));
        err.flush();
    }

    /** Whether the template had something to say after its files were written. */
    public boolean toldAfterFiles() {
        return toldAfterFiles;
    }

    private void clear() {
        if (progressLine) {
            progressLine = false;
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private void line(String text) {
        clear();
        err.println(text);
    }
}
