package dev.chora.verify.rules.compose;

import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files and folders that services name are there. */
final class FileRules {
    private final Stack stack;
    private final ComposeReport report;

    FileRules(Stack stack, ComposeReport report) {
        this.stack = stack;
        this.report = report;
    }

    void look() {
        for (Service service : stack.list()) {
            for (Found found : service.items("env_file")) {
                envFile(found);
            }
            for (Found found : service.items("label_file")) {
                file(ComposeRules.FILE, found, found.node(), "label_file");
            }
            build(service);
        }
        for (String section : List.of("configs", "secrets")) {
            for (Map.Entry<String, Found> entry : stack.section(section).entrySet()) {
                YamlMap definition = stack.definition(section, entry.getKey());
                YamlNode file = definition == null ? null : definition.get("file");
                if (file != null) {
                    file(
                            ComposeRules.FILE,
                            new Found(entry.getValue().path(), file),
                            file,
                            section + "." + entry.getKey());
                }
            }
        }
    }

    private void envFile(Found found) {
        if (found.node() instanceof YamlMap map) {
            YamlNode path = map.get("path");
            if (path != null && !"false".equals(map.text("required"))) {
                file(ComposeRules.ENV_FILE, new Found(found.path(), path), path, "env_file");
            }
        } else {
            file(ComposeRules.ENV_FILE, found, found.node(), "env_file");
        }
    }

    private void file(Rule rule, Found where, YamlNode node, String key) {
        String path = node instanceof YamlScalar scalar ? stack.inside(scalar.text()) : null;
        if (path != null && !report.files().has(path)) {
            String example = sample(path);
            boolean made = example != null || isIgnored(path);
            if (made) {
                report.found(
                        ComposeRules.LOCAL_FILE,
                        where,
                        key + " names " + path + ", which each machine makes for itself",
                        example == null
                                ? "Make it before the first start."
                                : "Make it first: cp " + example + " " + path);
            } else {
                report.found(
                        rule,
                        where,
                        key + " names " + path + ", which is not there",
                        rule.equals(ComposeRules.ENV_FILE)
                                ? "Add the file, or write path: and required: false."
                                : "Add the file, or correct the path.");
            }
        }
    }

    /** A file beside it that is meant to be copied. */
    private @Nullable String sample(String path) {
        for (String ending : List.of(".example", ".sample", ".template", ".dist")) {
            if (report.files().has(path + ending)) {
                return path + ending;
            }
        }
        return null;
    }

    /** Whether it is kept out of the repository on purpose, so that its absence here means nothing. */
    private boolean isIgnored(String path) {
        String ignored = report.files().text(".gitignore");
        if (ignored != null) {
            for (String line : ignored.split("\n", -1)) {
                String pattern = line.strip();
                pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
                String folder = pattern.endsWith("/") ? pattern : pattern + "/";
                if (!pattern.isEmpty()
                        && (pattern.equals(path)
                                || path.startsWith(folder)
                                || path.endsWith("/" + pattern)
                                || (pattern.startsWith("*.") && path.endsWith(pattern.substring(1))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void build(Service service) {
        Found build = service.last("build");
        if (build == null) {
            return;
        }
        String context = context(stack, service);
        if (context == null) {
            return;
        }
        Found at = service.last("build", "context");
        ProjectFiles files = report.files();
        if (!context.isEmpty() && !files.hasFolder(context)) {
            report.found(
                    ComposeRules.BUILD,
                    at == null ? build : at,
                    "the build context of " + service.name() + ", " + context + ", is not there",
                    "Correct the path; it counts from the folder of this file.");
            return;
        }
        String dockerfile = dockerfile(stack, service);
        if (dockerfile != null && service.text("build", "dockerfile_inline") == null && !files.has(dockerfile)) {
            Found named = service.last("build", "dockerfile");
            report.found(
                    ComposeRules.BUILD,
                    named == null ? build : named,
                    service.name() + " is built from " + dockerfile + ", which is not there",
                    "Correct the path; it counts from the build context.");
        }
    }

    private static @Nullable String context(Stack stack, Service service) {
        Found build = service.last("build");
        String text = build != null && build.node() instanceof YamlMap
                ? service.text("build", "context")
                : service.text("build");
        return stack.inside(text == null ? "." : text);
    }

    /** The Dockerfile of a service from the project's folder; null when it is not in the project. */
    static @Nullable String dockerfile(Stack stack, Service service) {
        String context = context(stack, service);
        String named = service.text("build", "dockerfile");
        String value = named == null ? "Dockerfile" : stack.value(named);
        return context == null || value == null ? null : Paths.resolve(context, value);
    }
}
