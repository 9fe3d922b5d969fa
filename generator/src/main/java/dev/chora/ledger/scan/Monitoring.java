package dev.chora.ledger.scan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Finds what watches a project while it runs: tools of metrics, traces and error tracking among its dependencies, in its
 * compose files, in its manifests. A health check alone tells Docker, not a person, and does not count.
 */
final class Monitoring {
    private static final Map<String, String> TOOLS = new TreeMap<>(Map.of(
            "opentelemetry", "OpenTelemetry",
            "prometheus", "Prometheus",
            "grafana", "Grafana",
            "sentry-sdk", "Sentry",
            "ddtrace", "Datadog",
            "datadog/agent", "Datadog",
            "newrelic", "New Relic",
            "elastic-apm", "Elastic APM",
            "servicemonitor", "Prometheus"));

    /** Folders with what is deployed beside the project. */
    private static final Set<String> MANIFESTS = Set.of(
            "chart",
            "charts",
            "deploy",
            "deployment",
            "grafana",
            "helm",
            "infra",
            "k8s",
            "kubernetes",
            "kustomize",
            "manifests",
            "monitoring",
            "observability",
            "ops",
            "otel",
            "prometheus");

    private Monitoring() {}

    static List<String> read(Problems problems) {
        Set<String> found = new TreeSet<>();
        for (String path : problems.files().paths()) {
            boolean requirements = path.indexOf('/') < 0 && path.startsWith("requirements") && path.endsWith(".txt");
            if (requirements || manifest(path)) {
                String text = problems.text(path);
                lines(text == null ? "" : text, found);
            }
        }
        String pyproject = problems.files().has("pyproject.toml") ? problems.text("pyproject.toml") : null;
        if (pyproject != null) {
            dependencies(Toml.parse(pyproject), found);
        }
        return List.copyOf(found);
    }

    private static boolean manifest(String path) {
        if (!path.endsWith(".yml") && !path.endsWith(".yaml")) {
            return false;
        }
        int slash = path.indexOf('/');
        return slash < 0 ? ComposeReader.isCompose(path) : MANIFESTS.contains(path.substring(0, slash));
    }

    private static void lines(String text, Set<String> found) {
        for (String line : text.split("\n")) {
            if (!line.strip().startsWith("#")) {
                look(line, found);
            }
        }
    }

    /** PEP 621, PEP 735 and Poetry's tables. */
    private static void dependencies(TomlParseResult toml, Set<String> found) {
        collect(toml.get("project.dependencies"), found);
        collect(toml.get("project.optional-dependencies"), found);
        collect(toml.get("dependency-groups"), found);
        if (toml.get("tool.poetry.dependencies") instanceof TomlTable poetry) {
            poetry.keySet().forEach(name -> look(name, found));
        }
    }

    private static void collect(@Nullable Object value, Set<String> found) {
        if (value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), found);
            }
        } else if (value instanceof TomlTable table) {
            table.keySet().forEach(key -> collect(table.get(List.of(key)), found));
        } else if (value instanceof String text) {
            look(text, found);
        }
    }

    private static void look(String text, Set<String> found) {
        String words = text.toLowerCase(Locale.ROOT);
        TOOLS.forEach((mark, tool) -> {
            if (words.contains(mark)) {
                found.add(tool);
            }
        });
    }
}
