package dev.chora.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What must be undone when the program ends early: staging folders, terminal modes, child processes.
 *
 * <p>Ctrl-C arrives as a shutdown hook. The hook is only registered with the first thing to undo, so that a command that
 * makes nothing pays nothing.
 */
public final class Shutdown {
    private static final Deque<Runnable> PENDING = new ArrayDeque<>();
    private static boolean hooked;

    private Shutdown() {}

    /** Runs this when the program ends, last registered first, unless the returned handle is called before. */
    public static synchronized Runnable onExit(Runnable undo) {
        if (!hooked) {
            hooked = true;
            Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::finish, "undo"));
        }
        PENDING.push(undo);
        return () -> forget(undo);
    }

    private static synchronized void forget(Runnable undo) {
        PENDING.remove(undo);
    }

    static synchronized void finish() {
        while (!PENDING.isEmpty()) {
            PENDING.pop().run();
        }
    }
}
