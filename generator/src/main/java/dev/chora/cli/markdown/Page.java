package dev.chora.cli.markdown;

import java.util.ArrayList;
import java.util.List;

/** A text made of blocks that are known to be plain, so that nothing in them is taken for Markdown. */
public final class Page {
    private static final int PAIR_GAP = 2;

    private final int width;
    private final boolean colours;
    private final List<Styled> lines = new ArrayList<>();

    /**
     * An empty page.
     *
     * @param width cells of the terminal
     */
    public Page(int width, boolean colours) {
        this.width = Math.max(20, width);
        this.colours = colours;
    }

    private void gap() {
        if (!lines.isEmpty()) {
            lines.add(new Styled());
        }
    }

    /** A heading, after an empty line. */
    public Page title(String text) {
        gap();
        lines.addAll(Styled.of(clean(text), Styled.HEADING).wrap(width));
        return this;
    }

    /** Lines of text below what is there. */
    public Page text(String text) {
        lines.addAll(Styled.of(clean(text), Styled.PLAIN).wrap(width));
        return this;
    }

    /** A paragraph after an empty line. */
    public Page paragraph(String text) {
        gap();
        return text(text);
    }

    /** A word in front and text behind, which is indented where it goes on: one for each row. */
    public Page rows(String word, List<String> texts) {
        return rows(word, texts, word.length() + PAIR_GAP, false);
    }

    /**
     * The same with room for longer words of other rows.
     *
     * @param indent where the texts begin
     * @param numbered whether each text has its number in front
     */
    public Page rows(String word, List<String> texts, int indent, boolean numbered) {
        int number = 0;
        for (String text : texts) {
            number++;
            String mark = numbered ? number + ". " : "";
            List<Styled> wrapped = Styled.of(clean(text), Styled.PLAIN).wrap(width - indent - mark.length());
            for (int i = 0; i < wrapped.size(); i++) {
                String first = number == 1 && i == 0 ? word : "";
                lines.add(Styled.of(first, Styled.BOLD)
                        .add(" ".repeat(Math.max(0, indent - first.length())), Styled.PLAIN)
                        .add(i == 0 ? mark : " ".repeat(mark.length()), Styled.FAINT)
                        .add(wrapped.get(i)));
            }
        }
        return this;
    }

    /** Lines as they are, indented, never wrapped. */
    public Page code(List<String> code) {
        for (String line : code) {
            lines.add(Styled.of("    ", Styled.PLAIN).add(clean(line), Styled.CODE));
        }
        return this;
    }

    /** A table after an empty line. */
    public Page table(List<String> head, List<List<String>> rows) {
        gap();
        List<List<Styled>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            cells.add(styled(row, Styled.PLAIN));
        }
        lines.addAll(Table.lines(styled(head, Styled.BOLD), cells, width));
        return this;
    }

    private static List<Styled> styled(List<String> texts, int style) {
        List<Styled> all = new ArrayList<>();
        for (String text : texts) {
            all.add(Styled.of(clean(text), style));
        }
        return all;
    }

    /** What a container says must not be able to move the cursor or change colours. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                out.append("    ");
            } else if (c == '\n' || !Character.isISOControl(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The whole text, every line ended. */
    public String shown() {
        StringBuilder out = new StringBuilder();
        for (Styled line : lines) {
            out.append(line.shown(colours).stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
