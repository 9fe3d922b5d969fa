package dev.chora.verify.rules.compose;

import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one command would start: the services and what else the files declare.
 *
 * @param folder the folder of the first file, empty for the project's
 * @param paths the files, base first
 * @param declared by section ({@code networks} …) and name: the key of each declaration
 * @param definitions by section and name: the value of the last declaration that has one
 */
record Stack(
        String folder,
        List<String> paths,
        Map<String, Service> services,
        Map<String, Map<String, Found>> declared,
        Map<String, Map<String, YamlMap>> definitions,
        Map<String, String> environment) {

    static final List<String> SECTIONS = List.of("networks", "volumes", "configs", "secrets");

    Map<String, Found> section(String name) {
        return declared.getOrDefault(name, Map.of());
    }

    @Nullable
    YamlMap definition(String section, String name) {
        Map<String, YamlMap> definitions = this.definitions.get(section);
        return definitions == null ? null : definitions.get(name);
    }

    /** Collects the declarations of a file. */
    static void collect(
            String path,
            YamlMap root,
            Map<String, Map<String, Found>> declared,
            Map<String, Map<String, YamlMap>> definitions) {
        for (String section : SECTIONS) {
            YamlNode node = root.get(section);
            if (node instanceof YamlMap map) {
                for (YamlMap.Entry entry : map.entries()) {
                    declared.computeIfAbsent(section, key -> new LinkedHashMap<>())
                            .putIfAbsent(entry.name(), new Found(path, entry.key()));
                    if (entry.value() instanceof YamlMap definition) {
                        definitions
                                .computeIfAbsent(section, key -> new LinkedHashMap<>())
                                .put(entry.name(), definition);
                    }
                }
            }
        }
    }

    /** A value with its variables filled in, or null when that cannot be known. */
    @Nullable
    String value(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Interpolation.of(text, environment).value();
        } catch (Interpolation.Malformed toldElsewhere) {
            return null;
        }
    }

    /** A path that a file names, from the project's folder; null when it leaves the project or cannot be known. */
    @Nullable
    String inside(@Nullable String named) {
        String value = value(named);
        return value == null ? null : Paths.resolve(folder, value);
    }

    List<Service> list() {
        return new ArrayList<>(services.values());
    }
}
