package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.cli.Shutdown;
import dev.chora.cli.prompt.screen.Screen;
import dev.chora.copier.Edge;
import dev.chora.copier.Events;
import dev.chora.copier.Interviewer;
import dev.chora.copier.Review;
import dev.chora.copier.Reviewer;
import dev.chora.copier.question.Interview;
import dev.chora.copier.question.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a person is asked: not at all without a terminal, line by line on a plain one, else on a screen. The terminal
 * is opened with the first question, since that costs time and most runs have none.
 */
public final class Asking {
    private final Console console;
    private final Events events;
    private final boolean plain;
    private final boolean asksBeforeQuitting;
    private @Nullable Screen screen;
    private @Nullable LineReader lines;
    private @Nullable Interviewer interviewer;
    private boolean opened;
    private long lastAnswer = System.nanoTime();

    private Asking(Console console, Events events, boolean plain, boolean asksBeforeQuitting) {
        this.console = console;
        this.events = events;
        this.plain = plain || "dumb".equals(console.env("TERM"));
        this.asksBeforeQuitting = asksBeforeQuitting;
    }

    /**
     * How a person is asked in a run.
     *
     * @param plain line by line, whatever the terminal can do
     * @param guided whether everything is reviewed before it is written, and a first Ctrl-C only asks for a second one
     */
    public static Asking of(Console console, Events events, boolean plain, boolean guided) {
        return new Asking(console, events, plain, guided);
    }

    /** One line, asked before there is a template whose questions could be put. */
    public static String line(Console console, String prompt) {
        return new LineReader(console).read(prompt);
    }

    /** Whether the person was asked a question of the template. */
    public boolean asked() {
        return interviewer != null;
    }

    /** When the person said the last thing, by {@link System#nanoTime()}; when all this began if nothing was asked. */
    public long lastAnswer() {
        return lastAnswer;
    }

    /** What an operation talks to. */
    public Edge edge() {
        if (!console.interactive()) {
            return Edge.unattended(events);
        }
        Asking asking = this;
        return new Edge(
                events,
                asking::conduct,
                file -> {
                    Screen on = asking.screen();
                    return on == null
                            ? new LineConflicts(asking.lines()).overwrite(file)
                            : new ScreenConflicts(on).overwrite(file);
                },
                (features, commands) -> {
                    Screen on = asking.screen();
                    return on == null
                            ? new LineTrust(asking.lines()).trust(features, commands)
                            : new ScreenTrust(on).trust(features, commands);
                },
                asksBeforeQuitting ? asking::review : review -> new Reviewer.Write());
    }

    /** Only after questions: who was asked nothing has nothing to change. */
    private Reviewer.Decision review(Review review) {
        if (review.asked().isEmpty()) {
            return new Reviewer.Write();
        }
        Screen on = screen();
        Reviewer reviewer = on == null ? new LineReviewer(lines(), console) : new ScreenReviewer(on, console);
        Reviewer.Decision decision = reviewer.review(review);
        lastAnswer = System.nanoTime();
        return decision;
    }

    /** Asks for a yes or no; a plain Enter is the answer that is named. */
    public boolean confirm(String question, boolean yes) {
        Screen on = screen();
        boolean answer = on == null ? typed(question, yes) : ScreenConflicts.confirm(on, question, yes);
        lastAnswer = System.nanoTime();
        return answer;
    }

    private boolean typed(String question, boolean yes) {
        String typed = lines().read(question + (yes ? " [Y/n] " : " [y/N] ")).strip();
        return typed.isEmpty() ? yes : typed.equalsIgnoreCase("y") || typed.equalsIgnoreCase("yes");
    }

    private void conduct(Interview interview) {
        Prompt first = interview.next();
        if (first == null) {
            return;
        }
        Interviewer putting = interviewer;
        if (putting == null) {
            Screen on = screen();
            putting =
                    on == null ? new LineInterviewer(lines()) : new ScreenInterviewer(on, console, asksBeforeQuitting);
            interviewer = putting;
        }
        putting.conduct(interview);
        lastAnswer = System.nanoTime();
    }

    private @Nullable Screen screen() {
        events.progress("", 0, 0);
        if (!opened && !plain) {
            opened = true;
            screen = Screen.open(console.terminal(), console.colours(console.terminalOut()));
            Screen made = screen;
            if (made != null) {
                Shutdown.onExit(made::close);
            }
        }
        return screen;
    }

    private LineReader lines() {
        events.progress("", 0, 0);
        LineReader reader = lines;
        if (reader == null) {
            reader = new LineReader(console);
            lines = reader;
        }
        return reader;
    }
}
