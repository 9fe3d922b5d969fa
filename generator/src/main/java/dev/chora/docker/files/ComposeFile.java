package dev.chora.docker.files;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Nearest;
import dev.chora.copier.yaml.SafeYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The services of a project's compose file, as far as an override needs them.
 *
 * @param file its name; Compose looks for these names in this order
 * @param services what each has below it, by name
 */
public record ComposeFile(String file, Map<String, Map<?, ?>> services) {
    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    private static final Pattern INSIDE = Pattern.compile(":(\\d+)(?:/\\w+)?$|^(\\d+)(?:/\\w+)?$");

    /** Reads the file of a project. */
    public static ComposeFile of(Path project) {
        for (String name : NAMES) {
            if (Files.isRegularFile(project.resolve(name))) {
                return read(project, name);
            }
        }
        throw new CopierException(
                ErrorKind.PROJECT,
                "there is no compose file in " + project,
                "chora docker generate-compose makes one from the bundled template.");
    }

    private static ComposeFile read(Path project, String name) {
        Object document;
        try {
            document = new SafeYaml().read(Files.readString(project.resolve(name), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new CopierException(ErrorKind.PROJECT, "cannot read " + name, "Check its permissions.");
        }
        Map<String, Map<?, ?>> services = new LinkedHashMap<>();
        if (document instanceof Map<?, ?> map && map.get("services") instanceof Map<?, ?> all) {
            all.forEach((key, value) -> services.put(String.valueOf(key), value instanceof Map<?, ?> m ? m : Map.of()));
        }
        if (services.isEmpty()) {
            throw new CopierException(ErrorKind.PROJECT, name + " has no services", "Write them below services:.");
        }
        return new ComposeFile(name, services);
    }

    /** The name of the override that Compose reads by itself next to this file. */
    public String override() {
        return file.replaceFirst("\\.(ya?ml)$", ".override.$1");
    }

    /** The service that is built here, the first one if there are several or none. */
    public String mainService() {
        for (Map.Entry<String, Map<?, ?>> service : services.entrySet()) {
            if (service.getValue().containsKey("build")) {
                return service.getKey();
            }
        }
        return services.keySet().iterator().next();
    }

    /** The name itself when there is such a service. */
    public String requireService(String name) {
        if (services.containsKey(name)) {
            return name;
        }
        String near = Nearest.to(name, services.keySet());
        throw new CopierException(
                ErrorKind.USAGE,
                file + " has no service " + name,
                (near == null ? "" : "Did you mean " + near + "? ") + "Services: "
                        + String.join(", ", services.keySet()));
    }

    /** The port that a service listens on inside of its container; 8000 where it publishes none. */
    public String insidePort(String service) {
        Object ports = services.getOrDefault(service, Map.of()).get("ports");
        List<String> inside = new ArrayList<>();
        if (ports instanceof List<?> list) {
            for (Object port : list) {
                String found = port instanceof Map<?, ?> map
                        ? String.valueOf(map.get("target"))
                        : inside(String.valueOf(port));
                if (found != null) {
                    inside.add(found);
                }
            }
        }
        return inside.isEmpty() ? "8000" : inside.get(0);
    }

    private static @Nullable String inside(String port) {
        Matcher match = INSIDE.matcher(port);
        return match.find() ? match.group(1) != null ? match.group(1) : match.group(2) : null;
    }
}
