package dev.chora.ledger.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table.
 *
 * @param id its name in JSON and the anchor on the page
 * @param title its caption
 * @param rows each as long as the columns; the first field names the row
 * @param note how it is counted, in a sentence; empty when the title says it all
 */
public record Table(String id, String title, List<Column> columns, List<List<Cell>> rows, String note) {
    /**
     * A column.
     *
     * @param key its name in JSON
     */
    public record Column(String key, String label) {}

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table to fill; columns are {@code key:Label}. */
    static Maker make(String id, String title, String... columns) {
        Maker maker = new Maker(id, title);
        for (String column : columns) {
            int colon = column.indexOf(':');
            maker.columns.add(new Column(column.substring(0, colon), column.substring(colon + 1)));
        }
        return maker;
    }

    /** Collects rows. */
    static final class Maker {
        private final String id;
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Maker(String id, String title) {
            this.id = id;
            this.title = title;
        }

        Maker row(String name, Cell... cells) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.text(name));
            row.addAll(List.of(cells));
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        id + ": " + row.size() + " fields in " + columns.size() + " columns");
            }
            rows.add(List.copyOf(row));
            return this;
        }

        Table note(String note) {
            return new Table(id, title, columns, rows, note);
        }

        Table done() {
            return note("");
        }
    }
}
