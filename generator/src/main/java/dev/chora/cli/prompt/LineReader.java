package dev.chora.cli.prompt;

import dev.chora.cli.Console;
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

    LineReader(Console console) {
        this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        this.out = console.out();
    }

    void show(String text) {
        out.println(text);
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
