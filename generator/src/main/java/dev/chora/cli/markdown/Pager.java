package dev.chora.cli.markdown;

import dev.chora.cli.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Shows a text that is longer than the screen page by page: with {@code $PAGER}, else {@code less -R}. A text that fits, that
 * goes to a pipe, or whose pager cannot be started is just printed. {@code PAGER=cat} or an empty one turns it off.
 */
public final class Pager {
    private static final String USUAL = "less -R";

    private Pager() {}

    /** Shows it; all lines ended. */
    public static void show(String text, Console console, Window window) throws InterruptedException {
        String wanted = console.env("PAGER");
        String pager = wanted == null ? USUAL : wanted.strip();
        boolean needed = console.terminalOut() && lines(text) >= window.rows();
        if (!needed || pager.isEmpty() || pager.equals("cat") || !page(text, pager, console)) {
            console.out().print(text);
            console.out().flush();
        }
    }

    private static int lines(String text) {
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Whether the pager took it. The shell says 126 or 127 when it could not run it. */
    private static boolean page(String text, String pager, Console console) throws InterruptedException {
        boolean windows = java.io.File.separatorChar == '\\';
        List<String> command = windows ? List.of("cmd", "/c", pager) : List.of("sh", "-c", pager);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.DISCARD)
                .directory(console.workingFolder().toFile());
        builder.environment().clear();
        builder.environment().putAll(console.env());
        // Quits when the text fits after all, and leaves it on the screen.
        builder.environment().putIfAbsent("LESS", "FRX");
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        try {
            Process process = builder.start();
            write(process, text);
            int exit = process.waitFor();
            return exit != 126 && exit != 127 && !(windows && exit == 1);
        } catch (IOException missing) {
            return false;
        }
    }

    private static void write(Process process, String text) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException left) {
            // The reader quit before the end: that is what pagers are for.
            return;
        }
    }
}
