package dev.chora.cli.report;

import dev.chora.cli.Console;
import dev.chora.copier.CopyResult;
import dev.chora.copier.FileAction;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.tree.DirectoryEntry;

/** What a copy or recopy did, in two lines at most. */
public final class CopyText {
    private CopyText() {}

    public static void tell(CopyResult result, boolean pretend, Console console) {
        int created = count(result, FileAction.CREATE);
        int overwritten = count(result, FileAction.OVERWRITE);
        int kept = count(result, FileAction.SKIP) + count(result, FileAction.IDENTICAL);
        StringBuilder text = new StringBuilder(80);
        text.append(pretend ? "\nNothing was written: this run would make " : "\nMade ");
        text.append(files(created, "new file"));
        if (overwritten > 0) {
            text.append(", ").append(files(overwritten, "replaced file"));
        }
        if (kept > 0) {
            text.append(", ").append(files(kept, "kept file"));
        }
        console.err().println(text.append(" in ").append(result.destination()));
        if (result.answersFile() == null) {
            console.err()
                    .println(
                            "warning: the template has no answers file, so that update will not know where this came from;"
                                    + " chora copy --write-answers writes one all the same");
        }
    }

    private static String files(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static int count(CopyResult result, FileAction action) {
        int number = 0;
        for (PlannedFile file : result.files()) {
            number += file.action() == action && !(file.wanted() instanceof DirectoryEntry) ? 1 : 0;
        }
        return number;
    }
}
