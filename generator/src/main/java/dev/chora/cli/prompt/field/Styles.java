package dev.chora.cli.prompt.field;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The few styles that prompts use. Every one also differs by a sign, so that nothing is told by colour alone. */
public final class Styles {
    public static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    public static final AttributedStyle TITLE = AttributedStyle.DEFAULT.bold();
    public static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    public static final AttributedStyle ACCENT = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    public static final AttributedStyle GOOD = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    public static final AttributedStyle BAD = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    private Styles() {}

    /** A line of text in one style, cut to the width with a sign that it was cut. */
    public static AttributedString line(String text, AttributedStyle style, int width) {
        return cut(new AttributedString(text, style), width);
    }

    /** Cuts a line to the width, counted in terminal cells. */
    public static AttributedString cut(AttributedString line, int width) {
        if (line.columnLength() <= width) {
            return line;
        }
        return new AttributedStringBuilder()
                .append(line.columnSubSequence(0, width - 1))
                .append("…")
                .toAttributedString();
    }
}
