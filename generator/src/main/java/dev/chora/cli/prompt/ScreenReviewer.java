package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.cli.prompt.field.SelectField;
import dev.chora.cli.prompt.field.Styles;
import dev.chora.cli.prompt.field.TextField;
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
import java.util.Objects;

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
    private final Dialog dialog;

    ScreenReviewer(Screen screen, Console console) {
        this.screen = screen;
        this.console = console;
        this.dialog = new Dialog(screen);
    }

    @Override
    public Decision review(Review review) {
        screen.begin();
        try {
            int start = 0;
            while (true) {
                SelectField list = new SelectField(entries(review), List.of(start), false);
                String chosen = Py.str(((Choice) Objects.requireNonNull(dialog.ask(title(review), list))).value());
                switch (chosen) {
                    case WRITE -> {
                        screen.leave(List.of());
                        return new Write();
                    }
                    case FILES -> {
                        new FilesPage(dialog, review).show();
                        start = 1;
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

    private String title(Review review) {
        return "Ready: " + FileTree.count(review.files()) + " files in " + console.shown(review.destination());
    }

    private static List<Choice> entries(Review review) {
        List<Choice> entries = new ArrayList<>();
        entries.add(new Choice("Write the files", WRITE, ""));
        entries.add(new Choice("Look at the files: " + FilesPage.title(review), FILES, ""));
        entries.add(new Choice("Save the answers as a file", SAVE, ""));
        for (String name : review.asked()) {
            entries.add(new Choice("Change " + name + ": " + Answered.of(review, name), CHANGE + name, ""));
        }
        for (String name : Answered.given(review)) {
            entries.add(new Choice(
                    "Change " + name + ": " + Answered.of(review, name) + "  (given before)", CHANGE + name, ""));
        }
        return entries;
    }

    private void save(Review review) throws IOException {
        TextField name = new TextField("answers.yml", "", false);
        dialog.ask("Save the answers as", name);
        String typed = name.raw().strip();
        String problem = AnswersToFile.write(review.answers(), console.path(typed));
        String said = problem == null
                ? "Saved. The same project again: chora new NAME --answers " + typed + " --defaults"
                : problem;
        screen.leave(QuestionView.wrap(said, problem == null ? Styles.GOOD : Styles.BAD, screen.width() - 1));
    }
}
