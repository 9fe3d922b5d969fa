package dev.chora.ledger.page;

import dev.chora.ledger.report.Cell;
import dev.chora.ledger.report.LedgerReport;
import dev.chora.ledger.report.Section;
import dev.chora.ledger.report.Table;
import java.util.List;

/** The report in Markdown with tables (GitHub Flavored Markdown, "Tables"). */
public final class MarkdownPage {
    private static final String SPECIAL = "\\`*_{}[]<>#|~!&";

    private MarkdownPage() {}

    public static String of(LedgerReport report) {
        StringBuilder text =
                new StringBuilder("# ").append(escape(report.title())).append("\n\n");
        text.append("Made ").append(minute(report)).append(" from `");
        text.append(report.ledger().replace("`", "'")).append("`.\n\n");
        text.append("| Figure | Value | Status | |\n| --- | --- | --- | --- |\n");
        for (LedgerReport.Headline headline : report.headlines()) {
            text.append("| ").append(escape(headline.label()));
            text.append(" | **").append(escape(headline.value().shown()));
            text.append("** | ")
                    .append(Marks.of(headline.status()))
                    .append(' ')
                    .append(headline.status().word());
            text.append(" | ").append(escape(headline.note())).append(" |\n");
        }
        for (Section section : report.sections()) {
            text.append("\n## ").append(escape(section.title())).append("\n\n");
            text.append(escape(section.lead())).append('\n');
            for (Table table : section.tables()) {
                table(text, table);
            }
        }
        return text.toString();
    }

    static String minute(LedgerReport report) {
        return report.made().toString().substring(0, 16).replace('T', ' ') + " UTC";
    }

    private static void table(StringBuilder text, Table table) {
        text.append("\n### ").append(escape(table.title())).append("\n\n");
        if (table.rows().isEmpty()) {
            text.append("Nothing was recorded.\n");
        } else {
            text.append('|');
            table.columns()
                    .forEach(column ->
                            text.append(' ').append(escape(column.label())).append(" |"));
            text.append("\n|").append(" --- |".repeat(table.columns().size())).append('\n');
            for (List<Cell> row : table.rows()) {
                text.append('|');
                for (Cell cell : row) {
                    String mark = cell instanceof Cell.State state ? Marks.of(state.status()) + " " : "";
                    text.append(' ').append(mark).append(escape(cell.shown())).append(" |");
                }
                text.append('\n');
            }
        }
        if (!table.note().isEmpty()) {
            text.append('\n').append(escape(table.note())).append('\n');
        }
    }

    /** One line in which nothing is markup: names of projects are not to be trusted. */
    static String escape(String words) {
        StringBuilder text = new StringBuilder(words.length() + 8);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c == 0x7f) {
                text.append(' ');
                continue;
            }
            boolean plain = c == '_'
                    && i > 0
                    && i + 1 < words.length()
                    && Character.isLetterOrDigit(words.charAt(i - 1))
                    && Character.isLetterOrDigit(words.charAt(i + 1));
            if (SPECIAL.indexOf(c) >= 0 && !plain) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }
}
