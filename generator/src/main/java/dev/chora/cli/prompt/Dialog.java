package dev.chora.cli.prompt;

import dev.chora.cli.prompt.field.Field;
import dev.chora.cli.prompt.field.Styles;
import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import dev.chora.cli.prompt.screen.Screen;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** A title, a field below it, and the keys: shown until the person is done with the field. */
final class Dialog {
    static final String QUITTING = "Ctrl-C again quits; nothing is written. Any other key goes on.";

    private final Screen screen;

    Dialog(Screen screen) {
        this.screen = screen;
    }

    /**
     * What the person entered.
     *
     * @throws CopierException of kind {@link ErrorKind#INTERRUPTED} after Ctrl-C twice, or Ctrl-D
     */
    @Nullable
    Object ask(String title, Field field) throws IOException {
        String notice = null;
        while (true) {
            List<AttributedString> lines = new ArrayList<>();
            for (AttributedString line : QuestionView.wrap(title, Styles.TITLE, screen.width() - 2)) {
                lines.add(AttributedString.join(
                        AttributedString.EMPTY,
                        new AttributedString(lines.isEmpty() ? "? " : "  ", Styles.ACCENT),
                        line));
            }
            List<AttributedString> tail = notice == null
                    ? QuestionView.hints(field.hint() + " · Ctrl-C quit", screen.width())
                    : QuestionView.wrap(notice, Styles.BAD, screen.width());
            int above = lines.size();
            lines.addAll(field.lines(screen.width(), Math.max(3, screen.height() - above - tail.size() - 1)));
            lines.addAll(tail);
            Field.Caret caret = field.caret();
            screen.paint(lines, caret == null ? null : new Field.Caret(above + caret.row(), caret.column()));
            Key key = screen.key();
            if (key == Action.INTERRUPT && notice == null) {
                notice = QUITTING;
                continue;
            }
            notice = key == Action.RESIZE ? notice : null;
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
