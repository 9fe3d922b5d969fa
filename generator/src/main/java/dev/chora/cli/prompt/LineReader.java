package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.cli.Shutdown;
import dev.chora.cli.prompt.screen.Echo;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lines typed by a person, and a place to show what is asked. */
final class LineReader {
    private final BufferedReader in;
    private final PrintStream out;
    private final Console console;

    LineReader(Console console) {
        this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        this.out = console.out();
        this.console = console;
    }

    void show(String text) {
        out.println(text);
    }

    /** As {@link #read}, with nothing shown of what is typed. */
    String readSecret(String prompt) {
        Echo echo = Echo.off(console.terminal());
        Runnable forget = Shutdown.onExit(echo::close);
        try {
            return read(prompt);
        } finally {
            forget.run();
            echo.close();
            out.println();
        }
    }

    /**
     * One line, without its end.
     *
     * @throws CopierException of kind {@link ErrorKind#INTERRUPTED} at the end of the input
     */
    String read(String prompt) {
        out.print(prompt);
        out.flush();
        String line;
        try {
            line = in.readLine();
        } catch (IOException e) {
            line = null;
        }
        if (line == null) {
            out.println();
            throw new CopierException(ErrorKind.INTERRUPTED, "the input ended before every question was answered");
        }
        return line;
    }
}
