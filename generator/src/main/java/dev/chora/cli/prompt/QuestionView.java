package dev.chora.cli.prompt;

import dev.chora.cli.prompt.field.Field;
import dev.chora.cli.prompt.field.Styles;
import dev.chora.copier.question.Prompt;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** What one question looks like: progress, its text, the field, what is wrong with the answer, the keys. */
final class QuestionView {
    private static final int BAR = 16;

    /**
     * The lines of a question and where the cursor stands in them.
     *
     * @param caret null hides the cursor
     */
    record Picture(List<AttributedString> lines, Field.@Nullable Caret caret) {}

    private QuestionView() {}

    static Picture draw(
            Prompt prompt, Field field, @Nullable String refusal, @Nullable String notice, int width, int height) {
        List<AttributedString> head = new ArrayList<>();
        head.add(progress(prompt, width));
        List<AttributedString> title = wrap(prompt.title(), Styles.TITLE, width - 2);
        for (int i = 0; i < title.size(); i++) {
            head.add(new AttributedStringBuilder()
                    .append(i == 0 ? "? " : "  ", Styles.ACCENT)
                    .append(title.get(i))
                    .toAttributedString());
        }
        List<AttributedString> tail = new ArrayList<>();
        if (refusal != null) {
            for (AttributedString line : wrap(refusal, Styles.BAD, width - 4)) {
                tail.add(new AttributedStringBuilder()
                        .append(tail.isEmpty() ? "  ✗ " : "    ", Styles.BAD)
                        .append(line)
                        .toAttributedString());
            }
        }
        tail.addAll(notice == null ? hints(hint(prompt, field), width) : wrap(notice, Styles.BAD, width));
        // The question itself may be long: the field keeps at least a few lines, the text is cut.
        int room = Math.max(3, height - 2 - head.size() - tail.size());
        while (head.size() > 2 && head.size() + room + tail.size() > height - 1) {
            head.remove(head.size() - 1);
        }
        List<AttributedString> body = field.lines(width, room);
        Field.Caret caret = field.caret();
        Field.Caret shown = caret == null ? null : new Field.Caret(head.size() + caret.row(), caret.column());
        List<AttributedString> lines = new ArrayList<>(head);
        lines.addAll(body);
        lines.addAll(tail);
        return new Picture(lines, shown);
    }

    /** Keys and what they do, broken between them where the line is too short. */
    static List<AttributedString> hints(String hint, int width) {
        List<AttributedString> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : hint.split(" · ")) {
            if (!line.isEmpty() && line.length() + 3 + part.length() > width) {
                lines.add(Styles.line(line.toString(), Styles.FAINT, width));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " · ").append(part);
        }
        lines.add(Styles.line(line.toString(), Styles.FAINT, width));
        return lines;
    }

    private static String hint(Prompt prompt, Field field) {
        return field.hint() + (prompt.number() > 1 ? " · Ctrl-B back" : "") + " · Ctrl-C quit";
    }

    private static AttributedString progress(Prompt prompt, int width) {
        int total = prompt.number() + prompt.left();
        int done = total <= 1 ? 0 : (prompt.number() - 1) * BAR / Math.max(1, total - 1);
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(prompt.number() + " of " + total + " ", Styles.FAINT);
        line.append("━".repeat(Math.min(BAR, done)), Styles.ACCENT);
        line.append("╌".repeat(Math.max(0, BAR - done)), Styles.FAINT);
        return Styles.cut(line.toAttributedString(), width);
    }

    /** Breaks a text at blanks, counted in terminal cells. */
    static List<AttributedString> wrap(String text, org.jline.utils.AttributedStyle style, int width) {
        List<AttributedString> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            int used = 0;
            for (String word : paragraph.split(" ", -1)) {
                int cells = new AttributedString(word).columnLength();
                if (used > 0 && used + 1 + cells > width) {
                    lines.add(new AttributedString(line.toString(), style));
                    line.setLength(0);
                    used = 0;
                }
                line.append(used > 0 ? " " : "").append(word);
                used += cells + (used > 0 ? 1 : 0);
            }
            lines.addAll(new AttributedString(line.toString(), style).columnSplitLength(width));
            if (line.isEmpty()) {
                lines.add(AttributedString.EMPTY);
            }
        }
        return lines;
    }

    /** The line that stays when a question is answered. */
    static List<AttributedString> done(Prompt prompt, String summary, int width) {
        String title = prompt.title().strip();
        int end = title.indexOf('\n');
        AttributedString answer = new AttributedString(summary.replace('\n', ' '), Styles.TITLE);
        int room = Math.max(width / 2, width - 5 - answer.columnLength());
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append("✔ ", Styles.GOOD);
        line.append(Styles.line(end < 0 ? title : title.substring(0, end), Styles.FAINT, room));
        line.append("  ").append(answer);
        return List.of(Styles.cut(line.toAttributedString(), width - 1));
    }
}
