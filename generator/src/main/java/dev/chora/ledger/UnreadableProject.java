package dev.chora.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project that a scan could not read.
 *
 * @param project name of its folder
 * @param reason why, in one sentence
 */
public record UnreadableProject(Instant time, String project, String folder, String reason) implements Entry {
    static final String KIND = "unreadable";

    static UnreadableProject of(Instant time, Fields fields) {
        return new UnreadableProject(time, fields.text("project"), fields.text("folder"), fields.text("reason"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Fields.map("project", project, "folder", folder, "reason", reason);
    }
}
