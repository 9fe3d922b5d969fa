package dev.chora.cli.prompt.field;

import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** One line of text. What does not fit scrolls sideways with the cursor. */
public final class TextField implements Field {
    private static final String MARK = "❯ ";
    private static final int MARK_WIDTH = 2;

    private final LineBuffer buffer;
    private final String placeholder;
    private final boolean masked;
    private int caretColumn;

    /**
     * A field that starts with a text, the cursor behind it.
     *
     * @param placeholder shown while the field is empty; it is no answer
     * @param masked whether stars are shown for what is typed
     */
    public TextField(String text, String placeholder, boolean masked) {
        this.buffer = new LineBuffer(text);
        this.placeholder = placeholder;
        this.masked = masked;
    }

    @Override
    public Reaction press(Key key) {
        if (key instanceof Key.Pasted pasted) {
            buffer.insert(pasted.text().strip().replace('\n', ' '));
            return Reaction.CHANGED;
        }
        return key == Action.ENTER ? Reaction.SUBMIT : buffer.press(key);
    }

    /** Replaces the text, for completion. */
    public void replace(String text) {
        buffer.press(Action.END);
        buffer.press(Action.KILL_LEFT);
        buffer.insert(text);
    }

    @Override
    public List<AttributedString> lines(int width, int height) {
        String shown = masked
                ? "*".repeat(buffer.text().codePointCount(0, buffer.text().length()))
                : buffer.text();
        int cursor = masked ? buffer.text().codePointCount(0, buffer.cursor()) : buffer.cursor();
        AttributedStringBuilder line = new AttributedStringBuilder().append(MARK, Styles.ACCENT);
        if (shown.isEmpty()) {
            caretColumn = MARK_WIDTH;
            line.append(placeholder, Styles.FAINT);
            return List.of(Styles.cut(line.toAttributedString(), width));
        }
        AttributedString text = new AttributedString(shown);
        int before = new AttributedString(shown.substring(0, cursor)).columnLength();
        int room = width - MARK_WIDTH - 1;
        int from = before <= room ? 0 : before - room;
        caretColumn = MARK_WIDTH + before - from;
        line.append(text.columnSubSequence(from, from + room + 1));
        return List.of(line.toAttributedString());
    }

    @Override
    public Caret caret() {
        return new Caret(0, caretColumn);
    }

    @Override
    public String raw() {
        return buffer.text();
    }

    @Override
    public String summary() {
        return masked ? "*".repeat(Math.min(8, buffer.text().length())) : buffer.text();
    }

    @Override
    public String hint() {
        return "Enter accept";
    }
}
