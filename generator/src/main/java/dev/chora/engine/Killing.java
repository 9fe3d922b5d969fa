package dev.chora.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends a process and everything that it started. */
final class Killing {
    private Killing() {}

    /** Asks all of them to end, and kills those that do not in time. */
    static void withChildren(Process process, Duration grace) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        for (ProcessHandle child : children) {
            child.destroy();
        }
        boolean interrupted = false;
        try {
            process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            interrupted = true;
        }
        process.destroyForcibly();
        for (ProcessHandle child : children) {
            child.destroyForcibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
