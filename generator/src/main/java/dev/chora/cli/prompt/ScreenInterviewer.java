package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.cli.prompt.field.ConfirmField;
import dev.chora.cli.prompt.field.Field;
import dev.chora.cli.prompt.field.MultilineField;
import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import dev.chora.cli.prompt.screen.Screen;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Interviewer;
import dev.chora.copier.question.Interview;
import dev.chora.copier.question.Prompt;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the questions one by one on a terminal, with keys to go back, and the answers checked while they are typed. */
final class ScreenInterviewer implements Interviewer {
    private final Screen screen;
    private final Console console;
    private final boolean asksBeforeQuitting;
    private final Set<String> answered = new HashSet<>();
    private int said;

    /**
     * An interviewer on a screen.
     *
     * @param asksBeforeQuitting whether the first Ctrl-C only asks for a second one
     */
    ScreenInterviewer(Screen screen, Console console, boolean asksBeforeQuitting) {
        this.screen = screen;
        this.console = console;
        this.asksBeforeQuitting = asksBeforeQuitting;
    }

    @Override
    public void conduct(Interview interview) {
        Prompt prompt = interview.next();
        if (prompt == null) {
            return;
        }
        boolean again = !answered.isEmpty();
        boolean wanted = true;
        said = 0;
        screen.begin();
        try {
            while (prompt != null) {
                // One answer is being changed: what was answered before stands, unless it does not fit any more.
                if (!again || wanted || !stands(interview, prompt)) {
                    wanted = put(interview, prompt);
                } else {
                    wanted = false;
                }
                prompt = interview.next();
            }
        } catch (IOException e) {
            throw new CopierException(ErrorKind.INTERRUPTED, "the terminal is gone");
        } finally {
            screen.end();
        }
    }

    private boolean stands(Interview interview, Prompt prompt) {
        return answered.contains(prompt.name()) && interview.answer(Fields.untouched(prompt)) == null;
    }

    /** Shows one question until it is answered or the person goes back, which is what it returns. */
    private boolean put(Interview interview, Prompt prompt) throws IOException {
        Field field = Fields.of(prompt, console.workingFolder());
        String refusal = null;
        String notice = null;
        while (true) {
            QuestionView.Picture picture =
                    QuestionView.draw(prompt, field, refusal, notice, screen.width(), screen.height());
            screen.paint(picture.lines(), picture.caret());
            Key key = screen.key();
            if (key == Action.INTERRUPT && asksBeforeQuitting && notice == null) {
                notice = Dialog.QUITTING;
                continue;
            }
            notice = key == Action.RESIZE ? notice : null;
            if (key == Action.INTERRUPT || key == Action.END_OF_INPUT) {
                screen.leave(QuestionView.done(prompt, "—", screen.width()));
                throw new CopierException(ErrorKind.INTERRUPTED, "stopped; nothing was written");
            }
            if (key == Action.BACK) {
                if (interview.back()) {
                    if (said > 0) {
                        said--;
                        screen.takeBack();
                    }
                    return true;
                }
                screen.beep();
                continue;
            }
            if (key == Action.EDITOR && field instanceof MultilineField multiline) {
                notice = edit(multiline);
                continue;
            }
            Field.Reaction reaction = field.press(key);
            if (reaction == Field.Reaction.SUBMIT) {
                if (field instanceof ConfirmField && key instanceof Key.Typed) {
                    screen.swallowEnter();
                }
                refusal = interview.answer(field.raw());
                if (refusal == null) {
                    answered.add(prompt.name());
                    screen.leave(QuestionView.done(prompt, field.summary(), screen.width()));
                    said++;
                    return false;
                }
            } else if (reaction == Field.Reaction.CHANGED) {
                refusal = interview.check(field.raw());
            }
        }
    }

    private @Nullable String edit(MultilineField field) throws IOException {
        screen.end();
        try {
            String text = Editor.edit(field.raw(), ".txt", console.env());
            if (text == null) {
                return "No editor: set EDITOR to the one you like.";
            }
            field.replace(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
            return null;
        } finally {
            screen.begin();
        }
    }
}
