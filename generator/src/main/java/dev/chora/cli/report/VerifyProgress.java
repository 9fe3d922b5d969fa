package dev.chora.cli.report;

import dev.chora.cli.Console;
import dev.chora.verify.Level;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import dev.chora.verify.proof.Amount;
import dev.chora.verify.proof.ProofListener;
import dev.chora.verify.proof.ProofStep;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how a proof goes on: a line for each step that ended, and on a terminal what runs now. */
public final class VerifyProgress implements ProofListener {
    private static final long EVERY_NANOS = 80_000_000L;
    private static final int WIDTH = 100;

    private final PrintStream err;
    private final boolean terminal;
    private final boolean colours;
    private final boolean quiet;
    private String running = "";
    private long begun;
    private long shown;
    private boolean transientLine;
    private @Nullable Level level;

    /** Quiet shows nothing at all. */
    public VerifyProgress(Console console, boolean quiet) {
        this.err = console.err();
        this.terminal = console.terminalErr() && !"dumb".equals(console.env("TERM"));
        this.colours = console.colours(console.terminalErr());
        this.quiet = quiet;
    }

    @Override
    public synchronized void begins(ProofStep step, int number, int total) {
        running = "[" + number + "/" + total + "] " + step.id();
        begun = System.nanoTime();
        show("");
    }

    @Override
    public synchronized void line(String line) {
        long now = System.nanoTime();
        if (now - shown >= EVERY_NANOS) {
            shown = now;
            show(line.strip());
        }
    }

    private void show(String line) {
        if (!terminal || quiet) {
            return;
        }
        long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
        String text = running + (seconds > 0 ? " " + seconds + " s" : "") + (line.isEmpty() ? "" : "  " + plain(line));
        err.print("\r\u001b[K" + (text.length() > WIDTH ? text.substring(0, WIDTH) : text));
        err.flush();
        transientLine = true;
    }

    /** What programs write may move the cursor; only its words are wanted. */
    private static String plain(String line) {
        StringBuilder words = new StringBuilder(line.length());
        for (int i = 0; i < line.length() && words.length() < WIDTH; i++) {
            char c = line.charAt(i);
            words.append(c < ' ' || c == 127 ? ' ' : c);
        }
        return words.toString();
    }

    @Override
    public synchronized void ended(Step step, int number, int total) {
        if (quiet) {
            return;
        }
        clear();
        if (step.level() != level) {
            level = step.level();
            err.println(level.word());
        }
        String word = step.verdict() == Verdict.FAIL ? "FAIL" : step.verdict().word();
        String colour = switch (step.verdict()) {
            case PASS -> "32";
            case FAIL -> "1;31";
            case NOT_RUN -> "33";
        };
        String time = Amount.of(step.time().toMillis() / 1000.0, "s");
        err.println("  " + (colours ? "\u001b[" + colour + "m" + word + "\u001b[0m" : word)
                + " ".repeat(8 - word.length()) + pad(step.id(), 22) + pad(time, 8) + "  " + step.title()
                + (step.why() == null ? "" : ": " + step.why()));
    }

    private static String pad(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }

    @Override
    public synchronized void clearing() {
        running = "removing what was made";
        begun = System.nanoTime();
        show("");
    }

    /** Takes the line away that says what runs now. */
    public synchronized void clear() {
        if (transientLine) {
            transientLine = false;
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
