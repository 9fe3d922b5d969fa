package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.engine.Call;
import dev.chora.engine.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program in the place of this one: it gets the terminal and both streams, and its exit code is ours. */
final class Attached {
    /** What shells say when a program cannot be started. */
    private static final int NOT_FOUND = 127;

    private Attached() {}

    static int run(Call call, Programs programs, Console console) throws InterruptedException {
        List<String> arguments = new ArrayList<>(call.arguments());
        Path program = programs.find(arguments.get(0));
        arguments.set(0, program == null ? arguments.get(0) : program.toString());
        ProcessBuilder builder =
                new ProcessBuilder(arguments).directory(console.workingFolder().toFile());
        builder.environment().clear();
        builder.environment().putAll(console.env());
        boolean own = console.in() == System.in;
        if (own) {
            builder.redirectInput(Redirect.INHERIT)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT);
        }
        console.out().flush();
        try {
            Process process = builder.start();
            if (!own) {
                pump(console.in(), process.getOutputStream(), true);
                Thread out = pump(process.getInputStream(), console.out(), false);
                Thread err = pump(process.getErrorStream(), console.err(), false);
                int exit = process.waitFor();
                out.join();
                err.join();
                return exit;
            }
            return process.waitFor();
        } catch (IOException missing) {
            console.err().println("error: " + arguments.get(0) + " cannot be started: " + missing.getMessage());
            return NOT_FOUND;
        }
    }

    private static Thread pump(InputStream from, OutputStream to, boolean close) {
        Thread thread = new Thread(
                () -> {
                    try {
                        from.transferTo(to);
                        to.flush();
                        if (close) {
                            to.close();
                        }
                    } catch (IOException ended) {
                        // The program is gone and reads no more; its exit code tells the rest.
                        return;
                    }
                },
                "attached");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
