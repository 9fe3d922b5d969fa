package dev.chora.verify.rules.compose;

import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import dev.chora.verify.yaml.YamlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the files of a stack together: layers, {@code include} and {@code extends}. */
final class StackReader {
    private final ComposeReport report;
    private final Map<String, @Nullable YamlMap> read = new HashMap<>();
    private final Map<String, List<Service.Part>> services = new LinkedHashMap<>();
    private final Map<String, Map<String, Found>> declared = new LinkedHashMap<>();
    private final Map<String, Map<String, YamlMap>> definitions = new LinkedHashMap<>();
    private final Set<String> included = new HashSet<>();
    private final Map<String, String> environment;
    private final String folder;

    private StackReader(ComposeReport report, String folder) {
        this.report = report;
        this.folder = folder;
        this.environment = Interpolation.environment(report.files().text(folder.isEmpty() ? ".env" : folder + "/.env"));
    }

    /** Reads the files of a stack, base first; null when the base is no mapping. */
    static @Nullable Stack read(ComposeReport report, List<String> paths) {
        StackReader reader = new StackReader(report, Paths.folder(paths.get(0)));
        for (String path : paths) {
            YamlMap root = reader.root(path);
            if (root == null) {
                return null;
            }
            reader.layer(path, root);
        }
        Map<String, Service> services = new LinkedHashMap<>();
        reader.services.forEach((name, parts) -> services.put(name, new Service(name, parts)));
        return new Stack(
                reader.folder, List.copyOf(paths), services, reader.declared, reader.definitions, reader.environment);
    }

    private @Nullable YamlMap root(String path) {
        if (!read.containsKey(path)) {
            read.put(path, YamlTree.map(report.files().text(path)));
        }
        return read.get(path);
    }

    private void layer(String path, YamlMap root) {
        YamlList include = root.list("include");
        if (include != null) {
            for (YamlNode item : include.items()) {
                include(path, item instanceof YamlMap map ? map.get("path") : item);
            }
        }
        Stack.collect(path, root, declared, definitions);
        YamlMap map = root.map("services");
        if (map == null) {
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (entry.value() instanceof YamlMap service) {
                List<Service.Part> parts = services.computeIfAbsent(entry.name(), name -> new ArrayList<>());
                extend(path, service, parts, new HashSet<>(Set.of(path + "\n" + entry.name())));
                parts.add(new Service.Part(path, entry.key(), service));
            }
        }
    }

    private void include(String from, @Nullable YamlNode named) {
        if (named instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                include(from, item);
            }
            return;
        }
        String path = named instanceof YamlScalar scalar ? inside(from, scalar.text()) : null;
        if (named == null || path == null) {
            return;
        }
        YamlMap root = root(path);
        if (root == null) {
            report.found(
                    ComposeRules.INCLUDE,
                    new Found(from, named),
                    "include names " + path + ", which is no file with a mapping",
                    "Correct the path; it counts from the folder of this file.");
        } else if (included.add(path)) {
            layer(path, root);
        }
    }

    private void extend(String path, YamlMap service, List<Service.Part> parts, Set<String> seen) {
        YamlNode extended = service.get("extends");
        String name = extended instanceof YamlMap map
                ? map.text("service")
                : extended instanceof YamlScalar scalar ? scalar.text() : null;
        if (extended == null || name == null) {
            return;
        }
        String file = extended instanceof YamlMap map && map.text("file") != null ? map.text("file") : null;
        String other = file == null ? path : inside(path, file);
        if (other == null) {
            return;
        }
        YamlMap root = root(other);
        YamlMap all = root == null ? null : root.map("services");
        YamlMap.Entry base = all == null ? null : all.entry(name);
        Found where = new Found(path, extended);
        if (root == null) {
            report.found(
                    ComposeRules.EXTENDS,
                    where,
                    "extends names the file " + other + ", which is not there",
                    "Correct the path; it counts from the folder of this file.");
        } else if (base == null || !(base.value() instanceof YamlMap map)) {
            report.found(
                    ComposeRules.EXTENDS,
                    where,
                    "extends names the service " + name + ", which " + other + " does not have",
                    "Name a service that is there.");
        } else if (!seen.add(other + "\n" + name)) {
            report.found(
                    ComposeRules.EXTENDS,
                    where,
                    "services extend each other in a circle through " + name,
                    "Move what they share to a service of its own.");
        } else {
            extend(other, map, parts, seen);
            parts.add(new Service.Part(other, base.key(), map));
        }
    }

    private @Nullable String inside(String from, String named) {
        try {
            String value = Interpolation.of(named, environment).value();
            return value == null ? null : Paths.resolve(Paths.folder(from), value);
        } catch (Interpolation.Malformed toldElsewhere) {
            return null;
        }
    }
}
