package dev.chora.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scan read in a project.
 *
 * @param project its name, which joins all lines about it
 * @param folder where it was read, as a person would type it
 */
public record ScannedProject(Instant time, String project, String folder, Facts facts) implements Entry {
    static final String KIND = "project";

    static ScannedProject of(Instant time, Fields fields) {
        return new ScannedProject(
                time, fields.text("project"), fields.text("folder"), Facts.of(fields.object("facts")));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Fields.map("project", project, "folder", folder, "facts", facts.fields());
    }
}
