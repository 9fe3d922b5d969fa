package dev.chora.cli.prompt.field;

import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** Lines to read, more than fit at once: arrows go through them, Enter opens the one under the cursor, Esc goes back. */
public final class PageField implements Field {
    /** What {@link #raw} says when the person goes back instead of choosing a line. */
    public static final int BACK = -1;

    private static final int MARK_WIDTH = 2;

    private final List<AttributedString> text;
    private final boolean opens;
    private int cursor;
    private int top;
    private int page = 1;
    private boolean back;

    /**
     * A page.
     *
     * @param start line with the cursor, from 0
     * @param opens whether lines can be opened; otherwise Enter goes back as well
     */
    public PageField(List<AttributedString> text, int start, boolean opens) {
        this.text = List.copyOf(text);
        this.cursor = Math.max(0, Math.min(start, text.size() - 1));
        this.opens = opens;
    }

    @Override
    public Reaction press(Key key) {
        back = key == Action.ESCAPE || key == Action.BACK || key == Action.LEFT || (!opens && key == Action.ENTER);
        if (back || key == Action.ENTER || key == Action.RIGHT) {
            return back || opens ? Reaction.SUBMIT : Reaction.NONE;
        }
        if (key == Action.UP) {
            go(-1);
        } else if (key == Action.DOWN || key == Action.TAB) {
            go(1);
        } else if (key == Action.PAGE_UP) {
            go(-page);
        } else if (key == Action.PAGE_DOWN || (key instanceof Key.Typed typed && typed.codePoint() == ' ')) {
            go(page);
        } else if (key == Action.HOME) {
            go(-text.size());
        } else if (key == Action.END) {
            go(text.size());
        }
        return Reaction.NONE;
    }

    /** The cursor moves where lines are opened, else the window. */
    private void go(int by) {
        int last = opens ? text.size() - 1 : Math.max(0, text.size() - page);
        cursor = Math.max(0, Math.min(last, cursor + by));
    }

    @Override
    public List<AttributedString> lines(int width, int height) {
        page = Math.max(1, text.size() > height ? height - 1 : height);
        if (!opens) {
            top = Math.min(cursor, Math.max(0, text.size() - page));
            cursor = top;
        } else {
            top = Math.max(cursor - page + 1, Math.min(top, cursor));
        }
        List<AttributedString> lines = new ArrayList<>();
        for (int i = top; i < Math.min(text.size(), top + page); i++) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append(opens && i == cursor ? "❯ " : "  ", Styles.ACCENT).append(text.get(i));
            lines.add(Styles.cut(line.toAttributedString(), width));
        }
        if (text.size() > page) {
            String where = (top + 1) + "-" + (top + lines.size()) + " of " + text.size();
            lines.add(Styles.line(" ".repeat(MARK_WIDTH) + "… " + where, Styles.FAINT, width));
        }
        return lines;
    }

    @Override
    public @Nullable Caret caret() {
        return null;
    }

    /** Index of the line that was opened, or {@link #BACK}. */
    @Override
    public Integer raw() {
        return back ? BACK : cursor;
    }

    @Override
    public String summary() {
        return "";
    }

    @Override
    public String hint() {
        return opens ? "↑ ↓ move · Enter look inside · Esc back" : "↑ ↓ scroll · Esc back";
    }
}
