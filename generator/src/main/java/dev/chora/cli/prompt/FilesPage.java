package dev.chora.cli.prompt;

import dev.chora.cli.prompt.field.PageField;
import dev.chora.cli.prompt.field.Styles;
import dev.chora.cli.report.FileDiff;
import dev.chora.cli.report.FileTree;
import dev.chora.copier.FileAction;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.Review;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The tree of what will be made; Enter shows what stands in a file, or what changes in one that is there already. */
final class FilesPage {
    private final Dialog dialog;
    private final Review review;

    FilesPage(Dialog dialog, Review review) {
        this.dialog = dialog;
        this.review = review;
    }

    void show() throws IOException {
        List<FileTree.Row> rows = FileTree.rows(review.files());
        List<AttributedString> lines = new ArrayList<>();
        for (FileTree.Row row : rows) {
            lines.add(new AttributedString(row.text(), style(row)));
        }
        int at = 0;
        while (true) {
            PageField page = new PageField(lines, at, true);
            dialog.ask(title(review), page);
            if (page.raw() == PageField.BACK) {
                return;
            }
            at = page.raw();
            PlannedFile file = rows.get(at).file();
            if (file != null) {
                look(dialog, file);
            }
        }
    }

    /** Shows one file until the person has seen enough. */
    static void look(Dialog dialog, PlannedFile file) throws IOException {
        List<AttributedString> lines = new ArrayList<>();
        for (String line : FileDiff.lines(file)) {
            lines.add(new AttributedString(line, file.current() == null ? Styles.PLAIN : changed(line)));
        }
        dialog.ask(file.path(), new PageField(lines, 0, false));
    }

    /** How many files of which fate. */
    static String title(Review review) {
        int replaced = 0;
        int kept = 0;
        for (PlannedFile file : review.files()) {
            replaced += file.action() == FileAction.OVERWRITE ? 1 : 0;
            kept += file.action() == FileAction.SKIP ? 1 : 0;
        }
        int all = FileTree.count(review.files());
        return (all - replaced) + " new" + (replaced == 0 ? "" : " (+), " + replaced + " replaced (~)")
                + (kept == 0 ? "" : ", " + kept + " kept (-)");
    }

    private static AttributedStyle style(FileTree.Row row) {
        PlannedFile file = row.file();
        if (file == null) {
            return Styles.PLAIN;
        }
        return switch (file.action()) {
            case CREATE -> Styles.GOOD;
            case OVERWRITE, CONFLICT -> Styles.BAD;
            case IDENTICAL, SKIP -> Styles.FAINT;
        };
    }

    private static AttributedStyle changed(String line) {
        if (line.startsWith("+")) {
            return Styles.GOOD;
        }
        return line.startsWith("-") ? Styles.BAD : line.startsWith("@@") ? Styles.ACCENT : Styles.PLAIN;
    }
}
