package dev.chora.copier.switching;

import dev.chora.copier.CopierException;
import dev.chora.copier.Nearest;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.version.Version;
import dev.chora.jinja.python.Py;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code _migrate_from}, a setting that only chora knows; Copier ignores it like any setting that it does not know. */
public final class Origins {
    /** Name of the setting, without the underscore. */
    public static final String SETTING = "migrate_from";

    private static final List<String> KEYS = List.of("answers", "as", "src", "subdirectory", "versions");

    private final TemplateConfig config;

    private Origins(TemplateConfig config) {
        this.config = config;
    }

    /**
     * The entries in their order.
     *
     * @throws CopierException of kind {@link dev.chora.copier.ErrorKind#CONFIG} that names the place of the mistake
     */
    public static List<Origin> of(TemplateConfig config) {
        Object setting = config.setting(SETTING);
        if (setting == null) {
            return List.of();
        }
        Origins origins = new Origins(config);
        if (!(setting instanceof List<?> entries)) {
            throw origins.error("\"_migrate_from\" must be a list of templates", "Put a dash before \"src\".");
        }
        List<Origin> read = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            read.add(origins.entry(entries.get(i), i));
        }
        return read;
    }

    /** The first entry that is about a project of a template at a version; null when there is none. */
    public static @Nullable Origin find(TemplateConfig config, String address, @Nullable Version version) {
        for (Origin origin : of(config)) {
            if (origin.fits(address, version)) {
                return origin;
            }
        }
        return null;
    }

    /**
     * The folder of another template that a project was made from, whatever its version; empty when that needs no saying.
     *
     * @param address of the other template
     */
    public static String movedUp(TemplateConfig config, String address, Path project) {
        for (Origin origin : of(config)) {
            for (String source : origin.sources()) {
                if (TemplateAddress.fits(address, source)) {
                    return origin.movedUp(project);
                }
            }
        }
        return "";
    }

    private Origin entry(@Nullable Object entry, int i) {
        if (!(entry instanceof Map<?, ?> map)) {
            throw error("An entry of \"_migrate_from\" must be a mapping with \"src\"", null, i);
        }
        for (Object key : map.keySet()) {
            if (!(key instanceof String name) || !KEYS.contains(name)) {
                String near = key instanceof String name ? Nearest.to(name, KEYS) : null;
                throw error(
                        "An entry of \"_migrate_from\" has no key " + Py.repr(key),
                        near == null ? "It has " + String.join(", ", KEYS) + "." : "Did you mean \"" + near + "\"?",
                        i,
                        String.valueOf(key));
            }
        }
        return new Origin(
                i, sources(map.get("src"), i), versions(map, i), countsAs(map, i), folder(map, i), answers(map, i));
    }

    private List<String> sources(@Nullable Object src, int i) {
        List<?> written = src instanceof List<?> list ? list : src == null ? List.of() : List.of(src);
        List<String> sources = new ArrayList<>(written.size());
        for (Object source : written) {
            if (!(source instanceof String text) || text.isBlank()) {
                throw error("\"src\" must be an address or a list of them", null, i, "src");
            }
            sources.add(text);
        }
        if (sources.isEmpty()) {
            throw error("An entry of \"_migrate_from\" needs \"src\", the address of the other template", null, i);
        }
        return sources;
    }

    private VersionRange versions(Map<?, ?> map, int i) {
        String text = text(map, "versions", i);
        VersionRange range = VersionRange.parse(text);
        if (range == null) {
            throw error(
                    "\"versions\" is no range of versions: " + text,
                    "Write comparisons with commas between them, such as \">=1.9,<2\".",
                    i,
                    "versions");
        }
        return range;
    }

    private @Nullable Version countsAs(Map<?, ?> map, int i) {
        String text = text(map, "as", i);
        if (text.isEmpty()) {
            return null;
        }
        Version version = Version.parse(text);
        if (version == null) {
            throw error("\"as\" must be a version of this template, not " + text, null, i, "as");
        }
        return version;
    }

    private String folder(Map<?, ?> map, int i) {
        String folder = text(map, "subdirectory", i);
        while (folder.endsWith("/")) {
            folder = folder.substring(0, folder.length() - 1);
        }
        if (folder.startsWith("/") || ("/" + folder + "/").contains("/../")) {
            throw error("\"subdirectory\" must be a folder inside the other template", null, i, "subdirectory");
        }
        return folder;
    }

    private Map<String, @Nullable Object> answers(Map<?, ?> map, int i) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        Object written = map.get("answers");
        if (written == null) {
            return answers;
        }
        if (!(written instanceof Map<?, ?> pairs)) {
            throw error("\"answers\" must map questions of this template to values", null, i, "answers");
        }
        for (Map.Entry<?, ?> pair : pairs.entrySet()) {
            if (!(pair.getKey() instanceof String question)
                    || !config.questions().containsKey(question)) {
                String name = String.valueOf(pair.getKey());
                String near = Nearest.to(name, config.questions().keySet());
                throw error(
                        "\"answers\" names a question that this template does not have: " + name,
                        near == null ? "Names on the left are those of this template." : "Did you mean " + near + "?",
                        i,
                        "answers",
                        name);
            }
            answers.put(question, pair.getValue());
        }
        return answers;
    }

    private String text(Map<?, ?> map, String key, int i) {
        Object value = map.get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text.strip();
        }
        throw error(
                "\"" + key + "\" must be a text, not " + Py.repr(value),
                value instanceof Number ? "Put it in quotes." : null,
                i,
                key);
    }

    private CopierException error(String message, @Nullable String advice, Object... below) {
        Object[] path = new Object[below.length + 1];
        path[0] = "_" + SETTING;
        System.arraycopy(below, 0, path, 1, below.length);
        return config.error(message, advice, path);
    }
}
