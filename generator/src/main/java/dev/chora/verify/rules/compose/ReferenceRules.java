package dev.chora.verify.rules.compose;

import dev.chora.verify.rules.model.Nearest;
import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What services use is declared, and what is declared is used. */
final class ReferenceRules {
    private final Stack stack;
    private final ComposeReport report;
    private final Set<String> used = new HashSet<>();

    ReferenceRules(Stack stack, ComposeReport report) {
        this.stack = stack;
        this.report = report;
    }

    void look() {
        for (Service service : stack.list()) {
            for (Found found : service.names("networks")) {
                use("networks", "network", found);
            }
            for (Found found : service.items("volumes")) {
                volume(found);
            }
            grants(service, "configs", "config");
            grants(service, "secrets", "secret");
            Found build = service.last("build", "secrets");
            if (build != null && build.node() instanceof YamlList list) {
                for (YamlNode item : list.items()) {
                    grant("secrets", "secret", new Found(build.path(), item));
                }
            }
        }
        for (String section : Stack.SECTIONS) {
            for (Map.Entry<String, Found> entry : stack.section(section).entrySet()) {
                boolean free = section.equals("networks") && entry.getKey().equals("default");
                if (!free && !used.contains(section + "/" + entry.getKey())) {
                    report.found(
                            ComposeRules.UNUSED,
                            entry.getValue(),
                            "no service uses " + entry.getKey() + " of " + section,
                            "Remove it, or name it in the service that needs it.");
                }
            }
        }
    }

    private void grants(Service service, String section, String word) {
        for (Found found : service.items(section)) {
            grant(section, word, found);
        }
    }

    private void grant(String section, String word, Found found) {
        if (found.node() instanceof YamlMap map && map.get("source") instanceof YamlScalar source) {
            use(section, word, new Found(found.path(), source));
        } else if (found.node() instanceof YamlScalar) {
            use(section, word, found);
        }
    }

    private void volume(Found found) {
        if (found.node() instanceof YamlMap map) {
            boolean isVolume = "volume".equals(map.text("type"));
            if (isVolume && map.get("source") instanceof YamlScalar source) {
                use("volumes", "volume", new Found(found.path(), source));
            }
            return;
        }
        String text = found.node() instanceof YamlScalar scalar ? stack.value(scalar.text()) : null;
        Mount mount = text == null ? null : Mount.of(text);
        if (mount != null && mount.wrong() == null && mount.isNamed() && mount.source() != null) {
            use("volumes", "volume", found, mount.source());
        }
    }

    private void use(String section, String word, Found found) {
        String name = stack.value(((YamlScalar) found.node()).text());
        if (name != null) {
            use(section, word, found, name);
        }
    }

    private void use(String section, String word, Found found, String name) {
        used.add(section + "/" + name);
        boolean free = section.equals("networks") && name.equals("default");
        if (!free && !stack.section(section).containsKey(name)) {
            String near = Nearest.to(name, stack.section(section).keySet());
            report.found(
                    ComposeRules.UNDECLARED,
                    found,
                    "the " + word + " " + name + " is declared nowhere",
                    near != null
                            ? "Did you mean " + near + "?"
                            : "Add it under " + section + ": at the margin of the file.");
        }
    }
}
