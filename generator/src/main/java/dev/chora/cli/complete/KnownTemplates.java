package dev.chora.cli.complete;

import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.copier.config.TemplateConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bundled templates and those in a folder; a Tab never waits for the network. */
public final class KnownTemplates implements Completion.Templates {
    private final ShippedTemplates shipped;
    private final Path workingFolder;

    public KnownTemplates(ShippedTemplates shipped, Path workingFolder) {
        this.shipped = shipped;
        this.workingFolder = workingFolder;
    }

    @Override
    public List<String> names() {
        return List.of(ShippedTemplates.DEFAULT);
    }

    @Override
    public List<String> versions(@Nullable String template) {
        String name = shippedName(template);
        return name == null ? List.of() : shipped.versions(name);
    }

    @Override
    public Map<String, List<String>> questions(@Nullable String template) {
        String name = shippedName(template);
        Path root = name == null ? workingFolder.resolve(String.valueOf(template)) : shipped.newest(name);
        Map<String, List<String>> found = new LinkedHashMap<>();
        if (root == null || !Files.isDirectory(root)) {
            return found;
        }
        TemplateConfig.read(root).questions().forEach((key, details) -> {
            if (!Boolean.FALSE.equals(details.get("when"))) {
                found.put(key, choices(details));
            }
        });
        return found;
    }

    /** What follows the prefix of templates that ship with the program; null for another template. */
    private static @Nullable String shippedName(@Nullable String template) {
        String full = template == null ? ShippedTemplates.DEFAULT : template;
        String prefix = ShippedTemplates.DEFAULT.substring(0, ShippedTemplates.DEFAULT.indexOf(':') + 1);
        return full.startsWith(prefix) ? full.substring(prefix.length()) : null;
    }

    private static List<String> choices(Map<String, @Nullable Object> details) {
        List<String> choices = new ArrayList<>();
        Object given = details.get("choices");
        if (given instanceof List<?> list) {
            for (Object choice : list) {
                choices.add(String.valueOf(choice instanceof List<?> pair && pair.size() == 2 ? pair.get(1) : choice));
            }
        } else if (given instanceof Map<?, ?> map) {
            for (Object value : map.values()) {
                choices.add(String.valueOf(value instanceof Map<?, ?> more ? more.get("value") : value));
            }
        } else if ("bool".equals(details.get("type")) || details.get("default") instanceof Boolean) {
            choices.add("true");
            choices.add("false");
        }
        return choices;
    }
}
