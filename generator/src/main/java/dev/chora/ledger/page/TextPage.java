package dev.chora.ledger.page;

import dev.chora.ledger.report.Cell;
import dev.chora.ledger.report.LedgerReport;
import dev.chora.ledger.report.Section;
import dev.chora.ledger.report.Table;
import java.util.List;

/** The short form for a terminal: the headlines, the levels, and what could not be read. */
public final class TextPage {
    private static final List<String> SHOWN = List.of("levels", "unreadable", "problems", "unread-lines");

    private TextPage() {}

    public static String of(LedgerReport report) {
        StringBuilder text = new StringBuilder(plain(report.title())).append("\n\n");
        int label = 0;
        int value = 0;
        for (LedgerReport.Headline headline : report.headlines()) {
            label = Math.max(label, headline.label().length());
            value = Math.max(value, headline.value().shown().length());
        }
        for (LedgerReport.Headline headline : report.headlines()) {
            text.append(' ').append(Marks.of(headline.status())).append(' ');
            text.append(pad(headline.label(), label)).append("  ");
            text.append(pad(headline.value().shown(), value))
                    .append("  ")
                    .append(headline.note())
                    .append('\n');
        }
        for (Section section : report.sections()) {
            for (Table table : section.tables()) {
                if (SHOWN.contains(table.id())) {
                    table(text, table);
                }
            }
        }
        return text.append("\n--md, --html and --json give all tables.\n").toString();
    }

    private static void table(StringBuilder text, Table table) {
        text.append('\n').append(table.title()).append('\n');
        int name = 0;
        for (List<Cell> row : table.rows()) {
            name = Math.max(name, plain(row.get(0).shown()).length());
        }
        boolean levels = table.id().equals("levels");
        for (List<Cell> row : table.rows()) {
            text.append("   ").append(pad(plain(row.get(0).shown()), name));
            List<Cell> cells = levels ? row.subList(2, 3) : row.subList(1, row.size());
            cells.forEach(cell -> text.append("  ").append(plain(cell.shown())));
            text.append('\n');
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Without control characters, which could steer the terminal. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
        return out.toString();
    }
}
