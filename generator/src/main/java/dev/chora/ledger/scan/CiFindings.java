package dev.chora.ledger.scan;

import dev.chora.ledger.CiFacts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was found in the workflows so far. */
final class CiFindings {
    private boolean builds;
    private boolean buildx;
    private @Nullable String cache;
    private @Nullable String cacheMode;
    private boolean coverage;
    private boolean release;
    private @Nullable String scanner;
    private final Set<String> architectures = new TreeSet<>();
    private final Set<String> registries = new TreeSet<>();
    private final Set<String> publishing = new TreeSet<>();
    private String workflow = "";
    private boolean startedByTag;

    /** What follows is found in this workflow. */
    void workflow(String name, boolean tag) {
        workflow = name;
        startedByTag = tag;
    }

    void builds() {
        builds = true;
    }

    void buildx() {
        buildx = true;
    }

    void coverage() {
        coverage = true;
    }

    void scanner(String name) {
        scanner = scanner == null ? name : scanner;
    }

    void architecture(String platform) {
        if (!platform.isBlank() && platform.indexOf('$') < 0) {
            architectures.add(platform.strip());
        }
    }

    /** A value of cache-from or cache-to: {@code type=KIND,…}, or the name of an image. */
    void cache(String value) {
        for (String line : value.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            String type = part(line, "type=");
            String kind = type == null ? "registry" : type;
            cache = cache == null || kind.equals("gha") ? kind : cache;
            String mode = part(line, "mode=");
            cacheMode = "max".equals(cacheMode) || mode == null ? cacheMode : mode;
        }
    }

    private static @Nullable String part(String line, String key) {
        for (String part : line.split(",")) {
            if (part.strip().startsWith(key)) {
                return part.strip().substring(key.length());
            }
        }
        return null;
    }

    /** An image is pushed to this host. */
    void push(String registry) {
        registries.add(registry);
        publishing.add(workflow);
        release |= startedByTag;
    }

    CiFacts facts(String system) {
        return new CiFacts(
                system,
                builds,
                buildx,
                cache,
                cache == null ? null : cacheMode,
                coverage,
                List.copyOf(architectures),
                List.copyOf(registries),
                List.copyOf(publishing),
                release,
                scanner);
    }
}
