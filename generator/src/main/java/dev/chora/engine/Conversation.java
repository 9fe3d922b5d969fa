package dev.chora.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running program that is written to and read from line by line. Closing it ends the program. */
public final class Conversation implements AutoCloseable {
    private static final String END = "\0end";
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final Writer input;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Runnable afterwards;

    Conversation(Process process, Runnable afterwards) {
        this.process = process;
        this.afterwards = afterwards;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        pump(new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)), false);
        pump(new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)), true);
    }

    private void pump(BufferedReader reader, boolean error) {
        Thread thread = new Thread(
                () -> {
                    try (reader) {
                        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                            if (error) {
                                complaints.add(line);
                            } else {
                                lines.add(line);
                            }
                        }
                    } catch (IOException gone) {
                        complaints.add(String.valueOf(gone.getMessage()));
                    }
                    if (!error) {
                        lines.add(END);
                    }
                },
                "conversation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends one line. Whether it could be sent. */
    public boolean say(String line) {
        try {
            input.write(line);
            input.write('\n');
            input.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The next line on standard output, or null when the program ended or the time is over. */
    public @Nullable String hear(Duration limit) throws InterruptedException {
        String line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (line != null && line.equals(END)) {
            lines.add(END);
            return null;
        }
        return line;
    }

    /** What it wrote to standard error so far. */
    public String complaints() {
        return String.join("\n", complaints);
    }

    /**
     * Ends the input and waits for the program.
     *
     * @return its exit code, or null when it did not end in time and was killed
     */
    public @Nullable Integer finish(Duration limit) throws InterruptedException {
        try {
            input.close();
        } catch (IOException gone) {
            // It ended before; its exit code says how.
            complaints.add(String.valueOf(gone.getMessage()));
        }
        boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        close();
        return ended ? process.exitValue() : null;
    }

    @Override
    public void close() {
        Killing.withChildren(process, GRACE);
        afterwards.run();
    }
}
