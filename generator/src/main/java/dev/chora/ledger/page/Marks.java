package dev.chora.ledger.page;

import dev.chora.ledger.report.Status;

/** Signs for how a figure stands, for those who do not see colours. */
final class Marks {
    private Marks() {}

    static String of(Status status) {
        return switch (status) {
            case MET -> "✓";
            case PROGRESSING -> "◐";
            case BEHIND -> "✗";
            case NOT_MEASURED -> "–";
        };
    }

    static String name(Status status) {
        return switch (status) {
            case MET -> "met";
            case PROGRESSING -> "progressing";
            case BEHIND -> "behind";
            case NOT_MEASURED -> "unknown";
        };
    }
}
