package dev.chora.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads one stream of a program to its end, on a thread of its own. */
final class Capture implements Runnable {
    /** A program that writes more is not read for its words; the memory is better spent elsewhere. */
    private static final int LIMIT = 16_000_000;

    private final InputStream stream;
    private final boolean error;
    private final Call.@Nullable LineListener listener;
    private final StringBuilder text = new StringBuilder();

    Capture(InputStream stream, boolean error, Call.@Nullable LineListener listener) {
        this.stream = stream;
        this.error = error;
        this.listener = listener;
    }

    Thread started() {
        Thread thread = new Thread(this, "capture");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                keep(line);
                if (listener != null) {
                    listener.line(line, error);
                }
            }
        } catch (IOException closed) {
            // The program was killed: what was read until then is what there is.
            return;
        }
    }

    private synchronized void keep(String line) {
        if (text.length() < LIMIT) {
            text.append(line).append('\n');
        }
    }

    /** What was read so far; asked while the stream may still be open. */
    synchronized String text() {
        return text.toString();
    }
}
