package dev.chora.verify.rules.compose;

import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What works and is still unwise. */
final class SafetyRules {
    private final Stack stack;
    private final ComposeReport report;

    SafetyRules(Stack stack, ComposeReport report) {
        this.stack = stack;
        this.report = report;
    }

    void look() {
        Set<String> built = new HashSet<>();
        for (Service service : stack.list()) {
            // A file laid over the base may give the image another name; the base alone still builds the first.
            for (Found found : service.last("build") == null ? List.<Found>of() : service.all("image")) {
                String image = found.node() instanceof YamlScalar scalar ? stack.value(scalar.text()) : null;
                if (image != null) {
                    built.add(image);
                }
            }
        }
        for (Service service : stack.list()) {
            privileged(service);
            latest(service, built);
            for (Found found : service.items("volumes")) {
                socket(service, found);
            }
            for (Found found : service.all("environment")) {
                environment(found);
            }
        }
    }

    private void privileged(Service service) {
        Found found = service.last("privileged");
        if (found != null && "true".equals(stack.value(service.text("privileged")))) {
            report.found(
                    ComposeRules.PRIVILEGED,
                    found,
                    service.name() + " is privileged: it may do to the host whatever root may",
                    "Give it single capabilities with cap_add.");
        }
    }

    private void latest(Service service, Set<String> built) {
        Found found = service.last("image");
        String image = stack.value(service.text("image"));
        if (found == null || image == null || image.isEmpty() || image.contains("@") || built.contains(image)) {
            return;
        }
        String name = image.substring(image.lastIndexOf('/') + 1);
        int colon = name.indexOf(':');
        if (colon < 0 || name.substring(colon + 1).equals("latest")) {
            report.found(
                    ComposeRules.LATEST,
                    found,
                    "the image " + image + " is whatever is newest on the day",
                    "Name a version: " + (colon < 0 ? image : image.substring(0, image.length() - 7)) + ":1.2.3.");
        }
    }

    private void socket(Service service, Found found) {
        String text = found.node() instanceof YamlMap map
                ? map.text("source")
                : found.node() instanceof YamlScalar scalar ? scalar.text() : null;
        if (text != null && text.contains("docker.sock")) {
            report.found(
                    ComposeRules.SOCKET,
                    found,
                    service.name() + " holds the socket of the engine, and with it the whole host",
                    "Leave it out, or put a proxy in between that lets only reading through.");
        }
    }

    private void environment(Found found) {
        if (found.node() instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                if (entry.value() instanceof YamlScalar scalar && scalar.kind() != YamlScalar.Kind.NULL) {
                    secret(new Found(found.path(), scalar), entry.name(), scalar.text());
                }
            }
        } else if (found.node() instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                String text = item instanceof YamlScalar scalar ? scalar.text() : "";
                int equals = text.indexOf('=');
                if (equals > 0) {
                    secret(new Found(found.path(), item), text.substring(0, equals), text.substring(equals + 1));
                }
            }
        }
    }

    private void secret(Found where, String name, String value) {
        if (isSecret(name) && !value.isEmpty() && value.indexOf('$') < 0) {
            report.found(
                    ComposeRules.SECRET,
                    where,
                    name + " stands in the file with its value, for everybody who can read it",
                    "Write ${" + name + "} and put the value into .env, or use secrets:.");
        }
    }

    private static boolean isSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.endsWith("_FILE") || upper.endsWith("_PATH")) {
            return false;
        }
        for (String word :
                List.of("PASSWORD", "PASSWD", "SECRET", "TOKEN", "API_KEY", "APIKEY", "PRIVATE_KEY", "ACCESS_KEY")) {
            if (upper.equals(word) || upper.endsWith("_" + word)) {
                return true;
            }
        }
        return upper.endsWith("PASSWORD");
    }
}
