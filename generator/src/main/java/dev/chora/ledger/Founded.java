package dev.chora.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first line: whose ledger it is.
 *
 * @param name of the team or the fleet, shown as the title of reports
 */
public record Founded(Instant time, String name) implements Entry {
    static final String KIND = "ledger";

    static Founded of(Instant time, Fields fields) {
        return new Founded(time, fields.text("name"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Fields.map("name", name);
    }
}
