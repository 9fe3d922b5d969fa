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
    private final boolean plain;
    private final boolean asksBeforeQuitting;
    private @Nullable Screen screen;
    private @Nullable LineReader lines;
    private @Nullable Interviewer interviewer;
    private boolean opened;

    private Asking(Console console, boolean plain, boolean asksBeforeQuitting) {
        this.console = console;
        this.plain = plain || "dumb".equals(console.env("TERM"));
        this.asksBeforeQuitting = asksBeforeQuitting;
    }

    /**
     * The edge for a run.
     *
     * @param plain line by line, whatever the terminal can do
     * @param guided whether everything is reviewed before it is written, and a first Ctrl-C only asks for a second one
     */
    public static Edge edge(Console console, Events events, boolean plain, boolean guided) {
        if (!console.interactive()) {
            return Edge.unattended(events);
        }
        Asking asking = new Asking(console, plain, guided);
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
                guided ? asking::review : review -> new Reviewer.Write());
    }

    /** Only after questions: who was asked nothing has nothing to change. */
    private Reviewer.Decision review(Review review) {
        if (review.asked().isEmpty()) {
            return new Reviewer.Write();
        }
        Screen on = screen();
        Reviewer reviewer = on == null ? new LineReviewer(lines(), console) : new ScreenReviewer(on, console);
        return reviewer.review(review);
    }

    private void conduct(Interview interview) {
        Prompt first = interview.next();
        if (first == null) {
            return;
        }
        Interviewer putting = interviewer;
        if (putting == null) {
            Screen on = screen();
            putting = on == null ? new LineInterviewer(lines()) : new ScreenInterviewer(on, console, asksBeforeQuitting);
            interviewer = putting;
        }
        putting.conduct(interview);
    }

    private @Nullable Screen screen() {
        if (!opened && !plain) {
            opened = true;
            screen = Screen.open(console.colours(console.terminalOut()));
            Screen made = screen;
            if (made != null) {
                Shutdown.onExit(made::close);
            }
        }
        return screen;
    }

    private LineReader lines() {
        LineReader reader = lines;
        if (reader == null) {
            reader = new LineReader(console);
            lines = reader;
        }
        return reader;
    }
}
