package dev.chora.ledger.report;

import dev.chora.ledger.LedgerLine;
import java.util.ArrayList;
import java.util.List;

/** What the report rests on: assumptions, and the state of the ledger itself. */
final class BooksSection {
    private BooksSection() {}

    static Section of(LedgerState state, Assumptions assumptions, int lines) {
        Table.Maker unread = Table.make("unread-lines", "Lines that were not read", "line:Line", "reason:Reason");
        for (LedgerLine line : state.unread()) {
            if (line instanceof LedgerLine.Broken broken) {
                unread.row(Integer.toString(broken.number()), Cell.text("damaged: " + broken.reason()));
            } else if (line instanceof LedgerLine.Foreign foreign) {
                unread.row(Integer.toString(foreign.number()), Cell.text("from a newer program: " + foreign.what()));
            }
        }
        List<Table> tables = new ArrayList<>();
        if (!state.unread().isEmpty()) {
            tables.add(unread.note("They are still in the file; nothing of them is in this report."));
        }
        tables.add(assumptions.table());
        return new Section(
                "books",
                "What this rests on",
                lines + (lines == 1 ? " line" : " lines") + " in the ledger, "
                        + state.unread().size() + " of them not read.",
                List.of(),
                tables);
    }
}
