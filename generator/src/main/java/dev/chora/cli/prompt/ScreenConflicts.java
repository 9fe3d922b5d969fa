package dev.chora.cli.prompt;

import dev.chora.cli.prompt.field.ConfirmField;
import dev.chora.cli.prompt.field.Field;
import dev.chora.cli.prompt.field.Styles;
import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import dev.chora.cli.prompt.screen.Screen;
import dev.chora.copier.ConflictResolver;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.PlannedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** Asks about every file that differs from what the template makes; Enter replaces it, as in Copier. */
final class ScreenConflicts implements ConflictResolver {
    private final Screen screen;

    ScreenConflicts(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean overwrite(PlannedFile file) {
        return confirm(screen, "Overwrite " + file.path() + "?", true, file);
    }

    /** Yes or no. */
    static boolean confirm(Screen screen, String question, boolean yes) {
        return confirm(screen, question, yes, null);
    }

    /** As above; d shows what would change in the file. */
    private static boolean confirm(Screen screen, String question, boolean yes, @Nullable PlannedFile file) {
        String hint = file == null ? "" : "d difference · ";
        ConfirmField field = new ConfirmField(yes);
        screen.begin();
        try {
            while (true) {
                List<AttributedString> lines = new ArrayList<>();
                lines.addAll(QuestionView.wrap("? " + question, Styles.TITLE, screen.width()));
                lines.addAll(field.lines(screen.width(), 1));
                lines.addAll(QuestionView.hints(hint + field.hint(), screen.width()));
                screen.paint(lines, null);
                Key key = screen.key();
                if (key == Action.INTERRUPT || key == Action.END_OF_INPUT) {
                    screen.leave(List.of());
                    throw new CopierException(ErrorKind.INTERRUPTED, "stopped; nothing was written");
                }
                if (file != null && key instanceof Key.Typed typed && typed.codePoint() == 'd') {
                    FilesPage.look(new Dialog(screen), file);
                    continue;
                }
                if (field.press(key) == Field.Reaction.SUBMIT) {
                    if (key instanceof Key.Typed) {
                        screen.swallowEnter();
                    }
                    screen.leave(List.of(new AttributedString(question + " " + field.summary())));
                    return field.raw();
                }
            }
        } catch (IOException e) {
            throw new CopierException(ErrorKind.INTERRUPTED, "the terminal is gone");
        } finally {
            screen.end();
        }
    }
}
