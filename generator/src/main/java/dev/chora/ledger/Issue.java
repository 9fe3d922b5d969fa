package dev.chora.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trouble that somebody had, or that it is over.
 *
 * @param issue what it was, the same words each time it happens
 * @param project where; null when it is everybody's
 * @param status {@code open} or {@code solved}
 * @param hours how long solving it took; null when it was not said
 * @param solution what was tried; null when it was not said
 * @param worked whether the solution helped; null when it was not said
 */
public record Issue(
        Instant time,
        String issue,
        @Nullable String project,
        String status,
        @Nullable Double hours,
        @Nullable String solution,
        @Nullable Boolean worked)
        implements Entry {
    static final String KIND = "issue";

    static Issue of(Instant time, Fields fields) {
        return new Issue(
                time,
                fields.text("issue"),
                fields.optional("project"),
                fields.text("status"),
                fields.has("hours") ? fields.number("hours") : null,
                fields.optional("solution"),
                fields.has("worked") ? fields.flag("worked") : null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Fields.map(
                "issue",
                issue,
                "project",
                project,
                "status",
                status,
                "hours",
                hours,
                "solution",
                solution,
                "worked",
                worked);
    }
}
