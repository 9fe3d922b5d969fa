package dev.chora.verify.rules.compose;

import dev.chora.verify.rules.model.Nearest;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlScalar;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Services depend on services that are there, not in a circle, and wait for a health that somebody checks. */
final class DependencyRules {
    private final Stack stack;
    private final ComposeReport report;

    DependencyRules(Stack stack, ComposeReport report) {
        this.stack = stack;
        this.report = report;
    }

    void look() {
        Map<String, Map<String, Found>> edges = new LinkedHashMap<>();
        for (Service service : stack.list()) {
            Map<String, Found> mine = new LinkedHashMap<>();
            for (Found found : service.names("depends_on")) {
                String name = ((YamlScalar) found.node()).text();
                mine.put(name, found);
                there(service, found, name, "depends on");
            }
            for (Found found : service.items("links")) {
                if (found.node() instanceof YamlScalar scalar) {
                    String name = scalar.text().split(":", -1)[0];
                    mine.put(name, found);
                    there(service, found, name, "links to");
                }
            }
            for (Found found : service.items("volumes_from")) {
                String name = found.node() instanceof YamlScalar scalar
                        ? scalar.text().split(":", -1)[0]
                        : "";
                if (!name.equals("container")) {
                    there(service, found, name, "takes volumes from");
                }
            }
            edges.put(service.name(), mine);
            healthy(service);
        }
        cycles(edges);
    }

    private void there(Service service, Found found, String name, String verb) {
        Service other = stack.services().get(name);
        boolean required = !"false".equals(service.text("depends_on", name, "required"));
        if (other == null && required) {
            String near = Nearest.to(name, stack.services().keySet());
            report.found(
                    ComposeRules.DEPENDS_ON,
                    found,
                    service.name() + " " + verb + " " + name + ", which is no service of this file",
                    near != null ? "Did you mean " + near + "?" : "Add the service, or remove the line.");
        } else if (other != null && required && !other.profiles().isEmpty() && isApart(service, other)) {
            report.found(
                    ComposeRules.PROFILE,
                    found,
                    service.name() + " " + verb + " " + name + ", which only the profile "
                            + String.join(", ", other.profiles()) + " starts",
                    "Give both the same profiles, or write required: false.");
        }
    }

    /** Whether one can start without the other. */
    private static boolean isApart(Service service, Service other) {
        return service.profiles().isEmpty() || !service.meets(other);
    }

    private void healthy(Service service) {
        for (Found found : service.all("depends_on")) {
            if (!(found.node() instanceof YamlMap map)) {
                continue;
            }
            for (YamlMap.Entry entry : map.entries()) {
                Service other = stack.services().get(entry.name());
                boolean waits = entry.value() instanceof YamlMap how && "service_healthy".equals(how.text("condition"));
                if (waits && other != null) {
                    healthOf(service, new Found(found.path(), entry.key()), other);
                }
            }
        }
    }

    private void healthOf(Service service, Found where, Service other) {
        Found disabled = other.last("healthcheck", "disable");
        Found test = other.last("healthcheck", "test");
        boolean off = (disabled != null
                        && disabled.node() instanceof YamlScalar scalar
                        && scalar.text().equals("true"))
                || (test != null && test.node().toString().contains("text=NONE"));
        if (test != null && !off) {
            return;
        }
        String said = service.name() + " waits until " + other.name() + " is healthy, which has no health check";
        String advice = "Add healthcheck: with a test to " + other.name() + ", or wait for service_started.";
        Boolean image = off ? Boolean.FALSE : imageHasCheck(other);
        if (Boolean.FALSE.equals(image)) {
            report.found(ComposeRules.HEALTHY, where, said, advice);
        } else if (image == null) {
            report.found(ComposeRules.HEALTHY_UNKNOWN, where, said + " here; its image may bring one", advice);
        }
    }

    /** Whether the image of a service brings a health check; null when the project does not tell. */
    private @Nullable Boolean imageHasCheck(Service service) {
        if (service.last("build") == null || service.text("build", "dockerfile_inline") != null) {
            return null;
        }
        String dockerfile = FileRules.dockerfile(stack, service);
        String text = dockerfile == null ? null : report.files().text(dockerfile);
        if (text == null) {
            return null;
        }
        boolean check = false;
        for (String line : text.split("\n", -1)) {
            String upper = line.strip().toUpperCase(java.util.Locale.ROOT);
            if (upper.startsWith("HEALTHCHECK ")) {
                check = !upper.substring(12).strip().startsWith("NONE");
            }
        }
        // The base image may bring one, which the project does not tell; its own file says it is meant to be here.
        return check;
    }

    private void cycles(Map<String, Map<String, Found>> edges) {
        Set<String> done = new HashSet<>();
        for (String name : List.copyOf(edges.keySet())) {
            walk(name, edges, new java.util.ArrayList<>(), done);
        }
    }

    private void walk(String name, Map<String, Map<String, Found>> edges, List<String> way, Set<String> done) {
        Map<String, Found> mine = edges.get(name);
        if (mine == null || done.contains(name)) {
            return;
        }
        way.add(name);
        mine.forEach((next, found) -> {
            int start = way.indexOf(next);
            if (start >= 0) {
                String circle = String.join(" → ", way.subList(start, way.size())) + " → " + next;
                report.found(
                        ComposeRules.CYCLE,
                        found,
                        "services depend on each other in a circle: " + circle,
                        "Remove one of these dependencies.");
            } else {
                walk(next, edges, way, done);
            }
        });
        way.remove(way.size() - 1);
        done.add(name);
    }
}
