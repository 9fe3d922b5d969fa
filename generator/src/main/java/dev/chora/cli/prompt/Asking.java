package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.copier.Edge;
import dev.chora.copier.Events;

/** Chooses how a person is asked: not at all without a terminal, else line by line. */
public final class Asking {
    private Asking() {}

    /** The edge for a run; with {@code silent} nothing but questions may be shown. */
    public static Edge edge(Console console, Events events, boolean silent) {
        if (!console.interactive()) {
            return Edge.listening(events);
        }
        LineReader lines = new LineReader(console);
        return new Edge(events, new LineInterviewer(lines), new LineConflicts(lines), new LineTrust(lines));
    }
}
