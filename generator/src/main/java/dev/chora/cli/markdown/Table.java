package dev.chora.cli.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in columns that fit: every column gets at least its longest word, the rest goes to the narrowest that need more. Where
 * even the words do not fit, each row becomes a list of "heading: value".
 */
final class Table {
    private static final int GAP = 2;
    private static final int WIDEST_WORD = 30;

    private final List<Styled> head;
    private final List<List<Styled>> rows;
    private final int room;

    private Table(List<Styled> head, List<List<Styled>> rows, int room) {
        this.head = head;
        this.rows = rows;
        this.room = room;
    }

    /**
     * The lines of a table.
     *
     * @param head the headings
     * @param rows cells; a row may be shorter than the head, never longer
     * @param room cells of the terminal
     */
    static List<Styled> lines(List<Styled> head, List<List<Styled>> rows, int room) {
        Table table = new Table(head, rows, room);
        int[] widths = table.widths();
        return widths.length == 0 ? table.stacked() : table.inColumns(widths);
    }

    /** How wide each column is; none when they do not fit. */
    private int[] widths() {
        int count = head.size();
        int[] least = new int[count];
        int[] most = new int[count];
        for (int i = 0; i < count; i++) {
            measure(head.get(i), least, most, i);
            for (List<Styled> row : rows) {
                if (i < row.size()) {
                    measure(row.get(i), least, most, i);
                }
            }
        }
        int free = room - GAP * (count - 1);
        int[] widths = new int[count];
        for (int i = 0; i < count; i++) {
            widths[i] = least[i];
            free -= least[i];
        }
        if (free < 0) {
            return new int[0];
        }
        while (free > 0) {
            int narrowest = -1;
            for (int i = 0; i < count; i++) {
                if (widths[i] < most[i] && (narrowest < 0 || widths[i] < widths[narrowest])) {
                    narrowest = i;
                }
            }
            if (narrowest < 0) {
                break;
            }
            widths[narrowest]++;
            free--;
        }
        return widths;
    }

    private static void measure(Styled cell, int[] least, int[] most, int i) {
        least[i] = Math.max(Math.max(1, least[i]), Math.min(WIDEST_WORD, cell.longestWord()));
        most[i] = Math.max(Math.max(1, most[i]), cell.width());
    }

    private List<Styled> inColumns(int[] widths) {
        List<Styled> lines = new ArrayList<>(row(head, widths));
        int total = GAP * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        lines.add(Styled.of("─".repeat(total), Styled.FAINT));
        boolean wrapped = false;
        List<List<Styled>> shown = new ArrayList<>();
        for (List<Styled> cells : rows) {
            List<Styled> row = row(cells, widths);
            wrapped |= row.size() > 1;
            shown.add(row);
        }
        for (int i = 0; i < shown.size(); i++) {
            if (wrapped && i > 0) {
                lines.add(new Styled());
            }
            lines.addAll(shown.get(i));
        }
        return lines;
    }

    private static List<Styled> row(List<Styled> cells, int[] widths) {
        List<List<Styled>> columns = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            List<Styled> column = i < cells.size() ? cells.get(i).wrap(widths[i]) : List.of();
            columns.add(column);
            height = Math.max(height, column.size());
        }
        List<Styled> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            Styled text = new Styled();
            int blanks = 0;
            for (int i = 0; i < widths.length; i++) {
                List<Styled> column = columns.get(i);
                Styled cell = line < column.size() ? column.get(line) : new Styled();
                if (!cell.isEmpty()) {
                    text.add(" ".repeat(blanks), Styled.PLAIN).add(cell);
                    blanks = 0;
                }
                blanks += widths[i] - cell.width() + GAP;
            }
            lines.add(text);
        }
        return lines;
    }

    private List<Styled> stacked() {
        List<Styled> lines = new ArrayList<>();
        for (List<Styled> row : rows) {
            if (!lines.isEmpty()) {
                lines.add(new Styled());
            }
            for (int i = 0; i < row.size(); i++) {
                Styled cell = new Styled();
                if (i > 0 && !head.get(i).isEmpty()) {
                    cell.add(head.get(i)).add(": ", Styled.PLAIN);
                }
                List<Styled> wrapped = cell.add(row.get(i)).wrap(room - (i == 0 ? 0 : 2));
                for (Styled line : wrapped) {
                    lines.add(new Styled().add(i == 0 ? "" : "  ", Styled.PLAIN).add(line));
                }
            }
        }
        return lines;
    }
}
