package dev.chora.cli.prompt.field;

import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** A text of several lines: Enter starts a new one, Esc Enter ends. Lines that are too long are cut on the screen only. */
public final class MultilineField implements Field {
    private final LineBuffer buffer;
    private Caret caret = new Caret(0, 0);

    public MultilineField(String text) {
        this.buffer = new LineBuffer(text);
    }

    /** Replaces the text with what came from the person's editor. */
    public void replace(String text) {
        buffer.moveTo(0);
        while (!buffer.text().isEmpty()) {
            buffer.press(Action.DELETE);
        }
        buffer.insert(text);
    }

    @Override
    public Reaction press(Key key) {
        if (key == Action.ALT_ENTER) {
            return Reaction.SUBMIT;
        }
        if (key == Action.ENTER) {
            buffer.insert("\n");
            return Reaction.CHANGED;
        }
        if (key == Action.UP || key == Action.DOWN) {
            vertical(key == Action.UP ? -1 : 1);
            return Reaction.NONE;
        }
        return buffer.press(key);
    }

    private void vertical(int by) {
        String text = buffer.text();
        int start = text.lastIndexOf('\n', buffer.cursor() - 1) + 1;
        int column = buffer.cursor() - start;
        int target = by < 0 ? text.lastIndexOf('\n', start - 2) + 1 : text.indexOf('\n', buffer.cursor()) + 1;
        if (by < 0 ? start == 0 : target == 0) {
            return;
        }
        int end = text.indexOf('\n', target);
        buffer.moveTo(Math.min(target + column, end < 0 ? text.length() : end));
    }

    @Override
    public List<AttributedString> lines(int width, int height) {
        String[] rows = buffer.text().split("\n", -1);
        int row = 0;
        int from = 0;
        while (row < rows.length - 1 && from + rows[row].length() < buffer.cursor()) {
            from += rows[row].length() + 1;
            row++;
        }
        int top = Math.max(0, row - height + 1);
        List<AttributedString> lines = new ArrayList<>();
        for (int i = top; i < Math.min(rows.length, top + height); i++) {
            lines.add(Styles.cut(new AttributedString("┃ " + rows[i]), width));
        }
        int column = new AttributedString(rows[row].substring(0, buffer.cursor() - from)).columnLength();
        caret = new Caret(row - top, Math.min(width - 1, column + 2));
        return lines;
    }

    @Override
    public Caret caret() {
        return caret;
    }

    @Override
    public String raw() {
        return buffer.text();
    }

    @Override
    public String summary() {
        String text = buffer.text();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " …";
    }

    @Override
    public String hint() {
        return "Enter new line · Esc Enter accept · Ctrl-E editor";
    }
}
