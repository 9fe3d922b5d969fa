package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.cli.report.FileDiff;
import dev.chora.cli.report.FileTree;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.Review;
import dev.chora.copier.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last page before anything is written, line by line. */
final class LineReviewer implements Reviewer {
    private static final String KEYS = "Enter writes them, f lists them, f FILE shows one, s FILE saves the answers,"
            + " a number changes an answer, q quits > ";

    private final LineReader lines;
    private final Console console;

    LineReviewer(LineReader lines, Console console) {
        this.lines = lines;
        this.console = console;
    }

    @Override
    public Decision review(Review review) {
        List<String> names = new ArrayList<>(review.asked());
        names.addAll(Answered.given(review));
        lines.show("");
        for (int i = 0; i < names.size(); i++) {
            String given = i < review.asked().size() ? "" : " (given before)";
            lines.show("  " + (i + 1) + ") " + names.get(i) + ": " + Answered.of(review, names.get(i)) + given);
        }
        lines.show("Ready: " + FileTree.count(review.files()) + " files in " + console.shown(review.destination())
                + ", " + FilesPage.title(review));
        while (true) {
            String typed = lines.read(KEYS).strip();
            String word = typed.toLowerCase(Locale.ROOT);
            if (word.isEmpty() || word.equals("y")) {
                return new Write();
            }
            if (word.equals("q")) {
                throw new CopierException(ErrorKind.INTERRUPTED, "stopped; nothing was written");
            }
            if (word.equals("f")) {
                FileTree.lines(review.files()).forEach(lines::show);
            } else if (word.startsWith("f ")) {
                look(review, typed.substring(2).strip());
            } else if (word.startsWith("s ")) {
                String problem = AnswersToFile.write(
                        review.answers(), console.path(typed.substring(2).strip()));
                lines.show(problem == null ? "saved" : problem);
            } else {
                int number = number(word);
                if (number >= 1 && number <= names.size()) {
                    return new Change(names.get(number - 1));
                }
                lines.show("there is no such choice");
            }
        }
    }

    private void look(Review review, String path) {
        for (PlannedFile file : review.files()) {
            if (file.path().equals(path)) {
                FileDiff.lines(file).forEach(lines::show);
                return;
            }
        }
        lines.show("there is no such file");
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
