package dev.chora.ledger.scan;

import dev.chora.ledger.ComposeFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads compose files (Compose Specification, "services", "volumes"). */
final class ComposeReader {
    private final Set<String> services = new TreeSet<>();
    private int configuration;
    private int ephemeral;
    private int persistent;
    private boolean healthCheck;

    private ComposeReader() {}

    static boolean isCompose(String path) {
        boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
        return yaml && path.indexOf('/') < 0 && (path.startsWith("docker-compose") || path.startsWith("compose"));
    }

    /** The facts of all compose files together; null when there is none that names a service. */
    static @Nullable ComposeFacts read(List<String> paths, Problems problems) {
        ComposeReader reader = new ComposeReader();
        List<String> read = new ArrayList<>();
        for (String path : paths) {
            Map<String, @Nullable Object> services =
                    Yaml.map(problems.yaml(path).get("services"));
            services.forEach(reader::service);
            if (!services.isEmpty()) {
                read.add(path);
            }
        }
        if (read.isEmpty()) {
            return null;
        }
        return new ComposeFacts(
                read,
                List.copyOf(reader.services),
                reader.configuration,
                reader.ephemeral,
                reader.persistent,
                reader.healthCheck);
    }

    private void service(String name, @Nullable Object value) {
        services.add(name);
        Map<String, @Nullable Object> service = Yaml.map(value);
        Map<String, @Nullable Object> health = Yaml.map(service.get("healthcheck"));
        healthCheck |= !health.isEmpty() && !Boolean.TRUE.equals(health.get("disable"));
        ephemeral += Yaml.list(service.get("tmpfs")).size();
        for (Object volume : Yaml.list(service.get("volumes"))) {
            if (volume instanceof Map<?, ?> map) {
                longForm(Yaml.map(map));
            } else {
                shortForm(Yaml.text(volume));
            }
        }
    }

    private void longForm(Map<String, @Nullable Object> volume) {
        if ("tmpfs".equals(volume.get("type"))
                || (!volume.containsKey("source") && "volume".equals(volume.get("type")))) {
            ephemeral++;
        } else if (Boolean.TRUE.equals(volume.get("read_only"))) {
            configuration++;
        } else {
            persistent++;
        }
    }

    /** {@code [SOURCE:]TARGET[:MODE]}; a target alone is an anonymous volume, which goes with its container. */
    private void shortForm(String volume) {
        String rest = volume.replaceAll("\\$\\{[^}]*}", "x");
        if (rest.matches("[A-Za-z]:[\\\\/].*")) {
            rest = rest.substring(2);
        }
        String[] parts = rest.split(":", -1);
        if (parts.length == 1) {
            ephemeral++;
        } else if (parts.length > 2
                && List.of(parts[parts.length - 1].split(",")).contains("ro")) {
            configuration++;
        } else {
            persistent++;
        }
    }
}
