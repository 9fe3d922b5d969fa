package dev.chora.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the maintenance log.
 *
 * @param area {@code template} or {@code base-image}
 * @param from version or image before; null when it was not said
 * @param to version or image since then
 * @param change what changed; null for base images, which {@code from} and {@code to} describe
 * @param reason why; null when it was not said
 * @param projects names of the projects that it concerns
 */
public record Maintenance(
        Instant time,
        String area,
        @Nullable String from,
        String to,
        @Nullable String change,
        @Nullable String reason,
        List<String> projects)
        implements Entry {
    static final String KIND = "maintenance";

    /** The template of Dockerfiles. */
    public static final String TEMPLATE = "template";
    /** An image that others build on. */
    public static final String BASE_IMAGE = "base-image";

    public Maintenance {
        projects = List.copyOf(projects);
    }

    static Maintenance of(Instant time, Fields fields) {
        return new Maintenance(
                time,
                fields.text("area"),
                fields.optional("from"),
                fields.text("to"),
                fields.optional("change"),
                fields.optional("reason"),
                fields.texts("projects"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Fields.map(
                "area", area, "from", from, "to", to, "change", change, "reason", reason, "projects", projects);
    }
}
