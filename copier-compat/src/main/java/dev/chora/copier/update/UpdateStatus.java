package dev.chora.copier.update;

import java.util.List;

/**
 * Where the last update of a project stands.
 *
 * @param open conflicts that are not settled yet, as {@code path} or {@code path:line}
 */
public record UpdateStatus(JournalPhase phase, String template, String from, String to, List<String> open) {
    public UpdateStatus {
        open = List.copyOf(open);
    }
}
