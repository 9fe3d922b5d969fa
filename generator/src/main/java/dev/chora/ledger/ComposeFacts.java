package dev.chora.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the compose files of a project say.
 *
 * @param files their paths
 * @param services names of the services
 * @param configuration read-only mounts
 * @param ephemeral mounts in memory, and anonymous volumes
 * @param persistent named volumes, and mounts that can be written
 * @param healthCheck whether a service checks its health
 */
public record ComposeFacts(
        List<String> files,
        List<String> services,
        int configuration,
        int ephemeral,
        int persistent,
        boolean healthCheck) {
    public ComposeFacts {
        files = List.copyOf(files);
        services = List.copyOf(services);
    }

    /** Whether anything is mounted. */
    public boolean volumes() {
        return configuration + ephemeral + persistent > 0;
    }

    static ComposeFacts of(Fields fields) {
        return new ComposeFacts(
                fields.texts("files"),
                fields.texts("services"),
                (int) fields.count("configuration"),
                (int) fields.count("ephemeral"),
                (int) fields.count("persistent"),
                fields.flag("health_check"));
    }

    Map<String, @Nullable Object> fields() {
        return Fields.map(
                "files",
                files,
                "services",
                services,
                "configuration",
                (long) configuration,
                "ephemeral",
                (long) ephemeral,
                "persistent",
                (long) persistent,
                "health_check",
                healthCheck);
    }
}
