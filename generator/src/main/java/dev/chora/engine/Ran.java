package dev.chora.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program did.
 *
 * @param command the line to copy into a shell
 * @param exit its exit code; -1 when it was killed for taking too long, -2 when it could not be started
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error; why, when it could not be started
 */
public record Ran(String command, int exit, String out, String err, Duration time) {
    static final int TOO_LONG = -1;
    static final int NOT_STARTED = -2;

    /** Whether it ended by itself with exit code 0. */
    public boolean ok() {
        return exit == 0;
    }

    /** Whether it was killed since it took longer than it may. */
    public boolean tookTooLong() {
        return exit == TOO_LONG;
    }

    /** Whether there is no such program, or it must not be run. */
    public boolean notStarted() {
        return exit == NOT_STARTED;
    }

    /** Both streams, standard output first, in lines without blank ones. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, out);
        add(lines, err);
        return lines;
    }

    /** The last lines of both streams: where programs say what went wrong. */
    public List<String> tail(int count) {
        List<String> lines = lines();
        return List.copyOf(lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    private static void add(List<String> lines, String text) {
        for (String line : text.split("\\R")) {
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
        }
    }
}
