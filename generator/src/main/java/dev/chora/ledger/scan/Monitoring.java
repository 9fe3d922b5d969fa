package dev.chora.ledger.scan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

    private Monitoring() {}

    static List<String> read(Problems problems) {
        Set<String> found = new TreeSet<>();
        for (String path : problems.files().paths()) {
            if (!concerns(path)) {
                continue;
            }
            String text = problems.text(path);
            if (text != null) {
                look(text, found);
            }
        }
        return List.copyOf(found);
    }

    private static boolean concerns(String path) {
        boolean root = path.indexOf('/') < 0;
        boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
        boolean dependencies =
                root && (path.equals("pyproject.toml") || (path.startsWith("requirements") && path.endsWith(".txt")));
        return dependencies || (yaml && (root ? ComposeReader.isCompose(path) : !path.startsWith(".github/")));
    }

    private static void look(String text, Set<String> found) {
        for (String line : text.split("\n")) {
            String words = line.strip().toLowerCase(Locale.ROOT);
            if (words.startsWith("#")) {
                continue;
            }
            TOOLS.forEach((mark, tool) -> {
                if (words.contains(mark)) {
                    found.add(tool);
                }
            });
        }
    }
}
