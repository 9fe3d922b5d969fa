package dev.chora.verify.rules.compose;

import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each service can start: it has an image, its values go together. */
final class ServiceRules {
    private final Stack stack;
    private final ComposeReport report;

    ServiceRules(Stack stack, ComposeReport report) {
        this.stack = stack;
        this.report = report;
    }

    void look() {
        for (Service service : stack.list()) {
            image(service);
            name(service);
            restart(service);
            health(service);
            network(service);
            mounts(service);
        }
    }

    private void image(Service service) {
        boolean hasOne = service.last("image") != null
                || service.last("build") != null
                || service.last("provider") != null
                || service.last("extends") != null;
        if (!hasOne) {
            report.found(
                    ComposeRules.NO_IMAGE,
                    service.key(),
                    "the service " + service.name() + " has neither image nor build",
                    "Add image: or build: to it; check the indentation when one is there.");
        }
    }

    /** How many containers a service has; 1 when that cannot be known. */
    static int replicas(Service service, Stack stack) {
        String text = stack.value(service.text("deploy", "replicas"));
        text = text == null ? stack.value(service.text("scale")) : text;
        try {
            return text == null ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException toldByTheModel) {
            return 1;
        }
    }

    private void name(Service service) {
        Found name = service.last("container_name");
        if (name == null) {
            return;
        }
        int replicas = replicas(service, stack);
        if (replicas > 1) {
            report.found(
                    ComposeRules.CONTAINER_NAME,
                    name,
                    service.name() + " has " + replicas + " containers, and container_name fits only one",
                    "Remove container_name.");
        }
        String text = stack.value(service.text("container_name"));
        for (Service other : stack.list()) {
            boolean before = other != service
                    && stack.list().indexOf(other) < stack.list().indexOf(service);
            if (before && text != null && text.equals(stack.value(other.text("container_name")))) {
                report.found(
                        ComposeRules.CONTAINER_NAME,
                        name,
                        "the name " + text + " belongs to the container of " + other.name() + " already",
                        "Remove container_name, or choose another.");
            }
        }
    }

    private void restart(Service service) {
        Found found = service.last("restart");
        String value = stack.value(service.text("restart"));
        if (found != null && value != null && !isRestart(value)) {
            report.found(
                    ComposeRules.RESTART,
                    found,
                    "restart is \"" + value + "\"",
                    "Write \"no\", always, on-failure, on-failure:5 or unless-stopped.");
        }
    }

    private static boolean isRestart(String value) {
        if (value.startsWith("on-failure:")) {
            String times = value.substring(11);
            return !times.isEmpty() && times.chars().allMatch(Character::isDigit);
        }
        return value.isEmpty()
                || List.of("no", "always", "on-failure", "unless-stopped").contains(value);
    }

    private void health(Service service) {
        Found found = service.last("healthcheck", "test");
        if (found == null
                || !(found.node() instanceof YamlList list)
                || list.items().isEmpty()) {
            return;
        }
        String first = list.items().get(0) instanceof YamlScalar scalar ? scalar.text() : "";
        String wrong = null;
        if (!List.of("NONE", "CMD", "CMD-SHELL").contains(first)) {
            wrong = "the test of a health check starts with " + (first.isEmpty() ? "nothing" : first);
        } else if (first.equals("NONE") && list.items().size() > 1) {
            wrong = "NONE takes no command";
        } else if (!first.equals("NONE") && list.items().size() == 1) {
            wrong = first + " is followed by no command";
        } else if (first.equals("CMD-SHELL") && list.items().size() > 2) {
            wrong = "CMD-SHELL takes one text, and here are " + (list.items().size() - 1);
        }
        if (wrong != null) {
            report.found(
                    ComposeRules.HEALTH_TEST,
                    found,
                    wrong,
                    "Write [CMD, program, argument, …] or [CMD-SHELL, \"one command line\"] or [NONE].");
        }
    }

    private void network(Service service) {
        Found mode = service.last("network_mode");
        if (mode == null) {
            return;
        }
        if (service.last("networks") != null) {
            report.found(
                    ComposeRules.CONFLICT,
                    mode,
                    service.name() + " has network_mode and networks, which exclude each other",
                    "Keep one of them.");
        }
        String value = stack.value(service.text("network_mode"));
        if (value != null && value.startsWith("service:") && !stack.services().containsKey(value.substring(8))) {
            report.found(
                    ComposeRules.DEPENDS_ON,
                    mode,
                    "network_mode names the service " + value.substring(8) + ", which is not there",
                    "Name a service of this file.");
        }
        if (value != null && value.equals("host") && !service.items("ports").isEmpty()) {
            report.found(
                    ComposeRules.HOST_PORTS,
                    mode,
                    "with network_mode: host the ports of " + service.name() + " are ignored",
                    "Remove ports, or network_mode.");
        }
    }

    private void mounts(Service service) {
        for (Found found : service.items("volumes")) {
            if (found.node() instanceof YamlScalar scalar) {
                String text = stack.value(scalar.text());
                Mount mount = text == null ? null : Mount.of(text);
                if (mount != null && mount.wrong() != null) {
                    report.found(
                            ComposeRules.MOUNT,
                            found,
                            "the mount \"" + text + "\" " + mount.wrong(),
                            "Write SOURCE:/path/in/container or SOURCE:/path/in/container:ro.");
                }
            } else if (found.node() instanceof YamlMap map && map.text("target") == null) {
                report.found(
                        ComposeRules.MOUNT,
                        found,
                        "a mount has no target",
                        "Add target: with a path in the container.");
            }
        }
        duplicates(service);
    }

    private void duplicates(Service service) {
        List<Found> all = service.items("volumes");
        for (int i = 0; i < all.size(); i++) {
            String mine = target(all.get(i).node());
            for (int j = 0; j < i; j++) {
                // Files that are laid over each other replace mounts by their target.
                boolean sameFile = all.get(i).path().equals(all.get(j).path());
                if (mine != null && sameFile && mine.equals(target(all.get(j).node()))) {
                    report.found(
                            ComposeRules.MOUNT,
                            all.get(i),
                            "two mounts of " + service.name() + " have the target " + mine,
                            "Remove one of them.");
                }
            }
        }
    }

    private @Nullable String target(YamlNode node) {
        if (node instanceof YamlMap map) {
            return stack.value(map.text("target"));
        }
        String text = node instanceof YamlScalar scalar ? stack.value(scalar.text()) : null;
        Mount mount = text == null ? null : Mount.of(text);
        return mount == null ? null : mount.target();
    }
}
