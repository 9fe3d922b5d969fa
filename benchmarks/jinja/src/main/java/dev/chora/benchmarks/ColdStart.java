package dev.chora.benchmarks;

import dev.chora.jinja.Environment;
import dev.chora.jinja.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first rendering of a process: with {@code empty} it does nothing, otherwise it renders the given template. */
public final class ColdStart {
    private ColdStart() {}

    /** Argument: {@code empty}, or the file of the Dockerfile template. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("empty")) {
            return;
        }
        Environment environment = Environment.builder()
                .syntax(Syntax.DEFAULT.withTrimBlocks(true).withLstripBlocks(true))
                .build();
        String source = Files.readString(Path.of(arguments[0]));
        String text = environment.template(source, "dockerfile.j2").render(context());
        if (text.length() < 1000) {
            throw new IllegalStateException(text);
        }
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("project_name", "harbor_lights");
        context.put("package", "harbor_lights");
        context.put("version", "1.4.2");
        context.put("description", "Signals for small harbours");
        context.put("registry", "docker.io/library");
        context.put("license", "apache-2.0");
        context.put("host", "example.org");
        context.put("owner", "Coastline");
        context.put("use_cache", true);
        context.put("container", Map.of("port", 8080, "uid", 10001, "gid", 10001, "cpus", 2, "user", "app"));
        context.put("environment", Map.of("log_level", "info", "workers", 4));
        context.put("apt_packages", List.of("ca-certificates", "curl", "tini"));
        Map<String, Object> stages = new LinkedHashMap<>();
        for (String stage : List.of("builder", "tests", "docs", "release", "debug", "final")) {
            stages.put(stage, Map.of("enabled", true, "level", stage.length()));
        }
        context.put("stages", stages);
        context.put("flags", Map.of("builder", "-O2"));
        context.put("pins", Map.of("pip", "24.3", "build", "1.2.2"));
        context.put("extras", List.of("Postgres", "Redis", "docs"));
        context.put("health", Map.of("interval", 30, "timeout", 5, "retries", 3, "path", "/healthz"));
        context.put("volumes", List.of(Map.of("name", "media", "read_only", false)));
        context.put("entrypoint", List.of("tini", "--"));
        context.put("command", List.of("serve"));
        return context;
    }
}
