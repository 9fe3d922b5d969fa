package dev.chora.testing;

import dev.chora.cli.Cli;
import dev.chora.cli.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.ScreenTerminal.VirtualTerminal;

/** The whole program at a terminal of memory, in a thread of its own: keys go in, and the screen can be read as text. */
public final class TerminalRun {
    /** How long a person may seem to wait: far more than any machine needs, so that only a hanging program fails. */
    private static final long PATIENCE_MILLIS = 30_000;

    private static final long LOOK_MILLIS = 10;
    private static final long QUIET_MILLIS = 400;
    private static final Pattern SECONDS = Pattern.compile("in \\d+\\.\\d s\\b");

    private final VirtualTerminal virtual;
    private final Thread thread;
    private volatile int exit = -1;

    private TerminalRun(VirtualTerminal virtual, Console console, String... args) {
        this.virtual = virtual;
        this.thread = new Thread(() -> exit = new Cli(console).run(args), "program");
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts a command line in a folder. */
    public static TerminalRun start(Path folder, Map<String, String> env, int columns, int rows, String... args)
            throws IOException {
        VirtualTerminal virtual = ScreenTerminal.withTerminal("test", "xterm-256color", columns, rows);
        PrintStream out = new PrintStream(virtual.terminal().output(), true, StandardCharsets.UTF_8);
        Console console =
                new Console(virtual.terminal().input(), out, out, env, folder, true, true, true, virtual::terminal);
        return new TerminalRun(virtual, console, args);
    }

    /** Types what a keyboard or a terminal would send. */
    public void type(String characters) throws IOException {
        virtual.terminal().processInputBytes(characters.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the window another size, as a person does with the mouse. */
    public void resize(int columns, int rows) {
        virtual.screen().setSize(columns, rows);
        virtual.terminal().setSize(new Size(columns, rows));
        virtual.terminal().raise(Signal.WINCH);
    }

    /** The screen as a person sees it, without empty lines at its end; times are all alike. */
    public List<String> screen() {
        List<String> lines = new ArrayList<>();
        for (String line : virtual.screen().toString().split("\n", -1)) {
            lines.add(SECONDS.matcher(line.stripTrailing()).replaceAll("in 0.0 s"));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** The cells of the screen with their colours, see {@link ScreenTerminal#dump(long[], int[])}. */
    public long[] cells() {
        long[] cells = new long[virtual.screen().getColumns() * virtual.screen().getRows()];
        virtual.screen().dump(cells, new int[2]);
        return cells;
    }

    /** Waits until the screen shows these lines; what it shows in the end. */
    public List<String> await(List<String> expected) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        List<String> shown = screen();
        while (!shown.equals(expected) && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
            shown = screen();
        }
        return shown;
    }

    /** Waits until a text stands somewhere on the screen; the whole screen as it is in the end. */
    public String awaitText(String text) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        String shown = String.join("\n", screen());
        while (!shown.contains(text) && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
            shown = String.join("\n", screen());
        }
        return shown;
    }

    /** Waits until the screen shows something and does not change any more. */
    public List<String> awaitQuiet() throws InterruptedException {
        List<String> before = List.of();
        List<String> shown = screen();
        while (shown.isEmpty() || !shown.equals(before)) {
            before = shown;
            Thread.sleep(QUIET_MILLIS);
            shown = screen();
        }
        return shown;
    }

    /** Waits for the end; the exit code, or -1 when the program goes on all the same. */
    public int awaitExit() throws InterruptedException {
        thread.join(PATIENCE_MILLIS);
        return thread.isAlive() ? -1 : exit;
    }
}
