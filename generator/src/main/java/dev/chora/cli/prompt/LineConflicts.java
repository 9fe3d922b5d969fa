package dev.chora.cli.prompt;

import dev.chora.cli.report.FileDiff;
import dev.chora.copier.ConflictResolver;
import dev.chora.copier.PlannedFile;
import java.util.Locale;

/** Asks about every file that differs; Enter replaces it, as in Copier. */
final class LineConflicts implements ConflictResolver {
    private final LineReader lines;

    LineConflicts(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public boolean overwrite(PlannedFile file) {
        while (true) {
            String typed = lines.read("Overwrite " + file.path() + "? [Y/n, d shows what changes] ")
                    .strip();
            switch (typed.toLowerCase(Locale.ROOT)) {
                case "", "y", "yes":
                    return true;
                case "n", "no":
                    return false;
                case "d":
                    FileDiff.lines(file).forEach(lines::show);
                    break;
                default:
                    lines.show("type y, n or d");
            }
        }
    }
}
