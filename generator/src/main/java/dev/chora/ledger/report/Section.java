package dev.chora.ledger.report;

import java.util.List;

/**
 * A part of the report.
 *
 * @param id its anchor
 * @param lead what it is about, in a sentence or two
 */
public record Section(String id, String title, String lead, List<Chart> charts, List<Table> tables) {
    public Section {
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }
}
