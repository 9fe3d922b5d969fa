package dev.chora.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project that is no longer counted; scanning it again brings it back.
 *
 * @param reason why; null when it was not said
 */
public record Retired(
        Instant time, String project, @Nullable String reason) implements Entry {
    static final String KIND = "retired";

    static Retired of(Instant time, Fields fields) {
        return new Retired(time, fields.text("project"), fields.optional("reason"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Fields.map("project", project, "reason", reason);
    }
}
