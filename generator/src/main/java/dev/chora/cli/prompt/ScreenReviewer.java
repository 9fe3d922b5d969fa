package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.cli.prompt.field.Field;
import dev.chora.cli.prompt.field.SelectField;
import dev.chora.cli.prompt.field.Styles;
import dev.chora.cli.prompt.field.TextField;
import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import dev.chora.cli.prompt.screen.Screen;
import dev.chora.cli.report.FileTree;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Review;
import dev.chora.copier.Reviewer;
import dev.chora.copier.question.Choice;
import dev.chora.jinja.python.Py;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * The last page before anything is written: all answers, each of which can be changed, and the files that will be made. One
 * list, so that the arrow keys and Enter are enough.
 */
final class ScreenReviewer implements Reviewer {
    private static final String WRITE = "write";
    private static final String FILES = "files";
    private static final String SAVE = "save";
    private static final String CHANGE = "change ";

    private final Screen screen;
    private final Console console;

    ScreenReviewer(Screen screen, Console console) {
        this.screen = screen;
        this.console = console;
    }

    @Override
    public Decision review(Review review) {
        screen.begin();
        try {
            int start = 0;
            while (true) {
                SelectField list = new SelectField(entries(review), List.of(start), false);
                String chosen = Py.str(((Choice) ask(title(review), list)).value());
                switch (chosen) {
                    case WRITE -> {
                        screen.leave(List.of());
                        return new Write();
                    }
                    case FILES -> {
                        show(review);
                        start = 0;
                    }
                    case SAVE -> {
                        save(review);
                        start = 0;
                    }
                    default -> {
                        screen.leave(List.of());
                        return new Change(chosen.substring(CHANGE.length()));
                    }
                }
            }
        } catch (IOException e) {
            throw new CopierException(ErrorKind.INTERRUPTED, "the terminal is gone");
        } finally {
            screen.end();
        }
    }

    private static String title(Review review) {
        return "Ready: " + FileTree.count(review.files()) + " files in " + review.destination();
    }

    private static List<Choice> entries(Review review) {
        List<Choice> entries = new ArrayList<>();
        entries.add(new Choice("Write the files", WRITE, ""));
        entries.add(new Choice("Show the files", FILES, ""));
        entries.add(new Choice("Save the answers as a file", SAVE, ""));
        for (String name : review.asked()) {
            if (review.answers().containsKey(name)) {
                entries.add(new Choice(
                        "Change " + name + ": " + Py.str(review.answers().get(name)), CHANGE + name, ""));
            }
        }
        return entries;
    }

    private void show(Review review) {
        List<AttributedString> lines = new ArrayList<>();
        for (String line : FileTree.lines(review.files())) {
            lines.add(Styles.line(line, Styles.PLAIN, screen.width() - 1));
        }
        screen.leave(lines);
    }

    private void save(Review review) throws IOException {
        TextField name = new TextField("answers.yml", "", false);
        Object typed = ask("Save the answers as", name);
        String problem = AnswersToFile.write(review.answers(), console.path(String.valueOf(typed)));
        String said = problem == null
                ? "Saved. The same project again: chora new NAME --answers " + typed + " --defaults"
                : problem;
        screen.leave(List.of(Styles.line(said, problem == null ? Styles.GOOD : Styles.BAD, screen.width() - 1)));
    }

    private @Nullable Object ask(String title, Field field) throws IOException {
        String notice = null;
        while (true) {
            List<AttributedString> lines = new ArrayList<>(QuestionView.wrap("? " + title, Styles.TITLE, screen.width()));
            int above = lines.size();
            lines.addAll(field.lines(screen.width(), Math.max(3, screen.height() - above - 2)));
            lines.add(Styles.line(
                    notice == null ? field.hint() + " · Ctrl-C quit" : notice,
                    notice == null ? Styles.FAINT : Styles.BAD,
                    screen.width()));
            Field.Caret caret = field.caret();
            screen.paint(lines, caret == null ? null : new Field.Caret(above + caret.row(), caret.column()));
            Key key = screen.key();
            if (key == Action.INTERRUPT && notice == null) {
                notice = "Ctrl-C again quits; nothing is written. Any other key goes on.";
                continue;
            }
            notice = null;
            if (key == Action.INTERRUPT || key == Action.END_OF_INPUT) {
                screen.leave(List.of());
                throw new CopierException(ErrorKind.INTERRUPTED, "stopped; nothing was written");
            }
            if (field.press(key) == Field.Reaction.SUBMIT) {
                return field.raw();
            }
        }
    }
}
