package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.cli.report.FileTree;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Review;
import dev.chora.copier.Reviewer;
import dev.chora.jinja.python.Py;
import java.util.List;
import java.util.Locale;

/** The last page before anything is written, line by line. */
final class LineReviewer implements Reviewer {
    private final LineReader lines;
    private final Console console;

    LineReviewer(LineReader lines, Console console) {
        this.lines = lines;
        this.console = console;
    }

    @Override
    public Decision review(Review review) {
        List<String> asked = review.asked();
        lines.show("");
        for (int i = 0; i < asked.size(); i++) {
            lines.show("  " + (i + 1) + ") " + asked.get(i) + ": "
                    + Py.str(review.answers().get(asked.get(i))));
        }
        lines.show("Ready: " + FileTree.count(review.files()) + " files in " + review.destination());
        while (true) {
            String typed = lines.read("Enter writes them, f shows them, s FILE saves the answers, a number changes, q quits > ")
                    .strip();
            String word = typed.toLowerCase(Locale.ROOT);
            if (word.isEmpty() || word.equals("y")) {
                return new Write();
            }
            if (word.equals("q")) {
                throw new CopierException(ErrorKind.INTERRUPTED, "stopped; nothing was written");
            }
            if (word.equals("f")) {
                FileTree.lines(review.files()).forEach(lines::show);
            } else if (word.startsWith("s ")) {
                String problem = AnswersToFile.write(
                        review.answers(), console.path(typed.substring(2).strip()));
                lines.show(problem == null ? "saved" : problem);
            } else {
                int number = number(word);
                if (number >= 1 && number <= asked.size()) {
                    return new Change(asked.get(number - 1));
                }
                lines.show("there is no such choice");
            }
        }
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
