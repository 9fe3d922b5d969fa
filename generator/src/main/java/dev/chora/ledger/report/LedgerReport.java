package dev.chora.ledger.report;

import java.time.Instant;
import java.util.List;

/**
 * The whole report.
 *
 * @param title whose it is
 * @param ledger where the lines came from
 * @param made when it was worked out
 * @param headlines what a reader should see first
 */
public record LedgerReport(
        String title, String ledger, Instant made, List<Headline> headlines, List<Section> sections) {
    /** One figure at the top. */
    public record Headline(String label, Cell value, Status status, String note) {}

    public LedgerReport {
        headlines = List.copyOf(headlines);
        sections = List.copyOf(sections);
    }
}
