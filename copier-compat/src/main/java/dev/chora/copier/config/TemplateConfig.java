package dev.chora.copier.config;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.yaml.Utf8;
import dev.chora.copier.yaml.YamlPlaces;
import dev.chora.jinja.python.Py;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code copier.yml} says: settings (keys with an underscore in front) and questions in their order. Settings are
 * checked when they are first used, as in Copier, so that a fault in one that a command does not need does no harm.
 */
public final class TemplateConfig {
    /** What a template without {@code _exclude} and {@code _subdirectory} leaves out (Copier docs, "exclude"). */
    public static final List<String> DEFAULT_EXCLUDE =
            List.of("copier.yaml", "copier.yml", "~*", "*.py[co]", "__pycache__", ".git", ".DS_Store", ".svn");

    private static final String DEFAULT_SUFFIX = ".jinja";
    private static final String DEFAULT_ANSWERS_FILE = ".copier-answers.yml";

    private final List<ConfigSource> sources;
    private final List<String> remarks;
    private final Map<String, @Nullable Object> settings = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> questions = new LinkedHashMap<>();

    TemplateConfig(List<ConfigSource> sources, Map<String, @Nullable Object> raw, List<String> remarks) {
        this.sources = sources;
        this.remarks = remarks;
        for (Map.Entry<String, @Nullable Object> entry : raw.entrySet()) {
            String key = entry.getKey();
            if (key.startsWith("_")) {
                settings.put(key.substring(1), entry.getValue());
            } else {
                questions.put(key, details(key, entry.getValue()));
            }
        }
    }

    /**
     * Reads the configuration in the root folder of a template; without one everything has its default.
     *
     * @throws CopierException of kind {@link ErrorKind#CONFIG} or {@link ErrorKind#FORBIDDEN_PATH}
     */
    public static TemplateConfig read(Path root) {
        return ConfigLoader.load(root);
    }

    private Map<String, @Nullable Object> details(String name, @Nullable Object value) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getKey() instanceof String key)) {
                    throw error(
                            "A key of question \"" + name + "\" must be a text, not " + Py.repr(entry.getKey()),
                            null,
                            name);
                }
                details.put(key, entry.getValue());
            }
        } else {
            details.put("default", value);
        }
        return details;
    }

    /** The questions in their order, each with the keys as written; a short form has {@code default} alone. */
    public Map<String, Map<String, @Nullable Object>> questions() {
        return questions;
    }

    /** What reading the files found odd and made the best of. */
    List<String> remarks() {
        return remarks;
    }

    /** Names of all settings, without the underscore. */
    public Set<String> settingNames() {
        return settings.keySet();
    }

    /** Whether the template says anything about this setting. */
    public boolean has(String setting) {
        return settings.containsKey(setting);
    }

    /** A setting as written, null when it is not there or empty. */
    public @Nullable Object setting(String name) {
        return settings.get(name);
    }

    /** Patterns of paths to leave out, as written. */
    public List<String> exclude() {
        if (has("exclude")) {
            return texts("exclude");
        }
        String subdirectory = subdirectory();
        return isHere(subdirectory) ? DEFAULT_EXCLUDE : List.of();
    }

    /** Whether a path says "this folder": nothing but dots and slashes of the empty kind. */
    private static boolean isHere(String path) {
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                return false;
            }
        }
        return !path.startsWith("/");
    }

    /** Patterns of paths to keep when they exist, as written. */
    public List<String> skipIfExists() {
        return texts("skip_if_exists");
    }

    /** Python names of the Jinja extensions that the template wants. */
    public List<String> jinjaExtensions() {
        return texts("jinja_extensions");
    }

    /** Names of questions whose answers are not remembered: by the setting and by the questions' own word. */
    public Set<String> secretQuestions() {
        Set<String> secret = new LinkedHashSet<>(texts("secret_questions"));
        for (Map.Entry<String, Map<String, @Nullable Object>> question : questions.entrySet()) {
            if (Py.truth(question.getValue().get("secret"))) {
                secret.add(question.getKey());
            }
        }
        return secret;
    }

    /** The folder that holds what is rendered, as written; empty for the root of the template. */
    public String subdirectory() {
        return text("subdirectory", "");
    }

    /** The ending of files to render; may be empty. */
    public String templatesSuffix() {
        return setting("templates_suffix") == null ? DEFAULT_SUFFIX : text("templates_suffix", DEFAULT_SUFFIX);
    }

    /** Path of the answers file, as written. */
    public String answersFile() {
        String name = text("answers_file", DEFAULT_ANSWERS_FILE);
        if (name.startsWith("/")) {
            throw error("\"_answers_file\" must be a relative path, not \"" + name + "\"", null, "_answers_file");
        }
        return name;
    }

    /** Whether symbolic links stay links. */
    public boolean preserveSymlinks() {
        return Py.truth(settings.get("preserve_symlinks"));
    }

    /**
     * A message of the template as written; empty when there is none.
     *
     * @param name such as {@code message_before_copy}
     */
    public String message(String name) {
        Object value = settings.get(name);
        return Py.truth(value) ? text(name, "") : "";
    }

    /** Names and paths of external data, as written. */
    public Map<String, String> externalData() {
        if (!has("external_data")) {
            return Map.of();
        }
        Map<String, String> data = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map("external_data").entrySet()) {
            if (!(entry.getKey() instanceof String name) || !(entry.getValue() instanceof String path)) {
                throw error("\"_external_data\" must map names to paths", null, "_external_data");
            }
            data.put(name, path);
        }
        return data;
    }

    /** The options of the Jinja environment as written. */
    public Map<?, ?> envops() {
        return has("envops") ? map("envops") : Map.of();
    }

    /** The lowest version of Copier that the template wants; null when it does not say. */
    public @Nullable String minCopierVersion() {
        return has("min_copier_version") ? text("min_copier_version", "") : null;
    }

    /** The tasks in their order. */
    public List<TaskSpec> tasks() {
        return has("tasks") ? TaskReader.tasks(this, list("tasks")) : List.of();
    }

    /** The migrations as written. */
    public List<?> migrations() {
        return has("migrations") ? list("migrations") : List.of();
    }

    private List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        List<?> values = list(name);
        List<String> texts = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof String text)) {
                throw error(
                        "\"_" + name + "\" must hold texts, but one item is " + ConfigLoader.kindOf(values.get(i)),
                        "Put it in quotes.",
                        "_" + name,
                        i);
            }
            texts.add(text);
        }
        return texts;
    }

    private String text(String name, String otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (settings.get(name) instanceof String text) {
            return text;
        }
        throw wrongKind(name, "a text");
    }

    private List<?> list(String name) {
        if (settings.get(name) instanceof List<?> list) {
            return list;
        }
        throw wrongKind(name, "a list");
    }

    private Map<?, ?> map(String name) {
        if (settings.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw wrongKind(name, "a mapping");
    }

    private CopierException wrongKind(String name, String wanted) {
        Object value = settings.get(name);
        boolean number = wanted.equals("a text") && (value instanceof Number || value instanceof Boolean);
        return error(
                "\"_" + name + "\" must be " + wanted + ", not " + ConfigLoader.kindOf(value),
                number ? "Put it in quotes." : null,
                "_" + name);
    }

    /** An error of this configuration, at the value which a path of keys and indices leads to. */
    public CopierException error(String message, @Nullable String advice, Object... path) {
        return new CopierException(ErrorKind.CONFIG, message, place(0, 0, path), advice);
    }

    /**
     * Where a value stands in the files of the configuration; null when there is no file.
     *
     * @param line line within the value's own text, from 1; 0 for the start of the value
     * @param column column within that line, from 1
     */
    public @Nullable Location place(int line, int column, Object... path) {
        return place(sources, line, column, path);
    }

    static @Nullable Location place(List<ConfigSource> sources, int line, int column, Object... path) {
        List<Object> steps = List.of(path);
        for (int i = sources.size() - 1; i >= 0; i--) {
            ConfigSource source = sources.get(i);
            try {
                String text = Utf8.read(source.file());
                YamlPlaces.Place place = YamlPlaces.find(text, steps);
                if (place != null) {
                    int row = place.block() ? place.line() + Math.max(line, 1) : place.line() + Math.max(line - 1, 0);
                    return Location.in(source.name(), row, place.block() ? Math.max(column, 1) : place.column(), text);
                }
            } catch (IOException unreadable) {
                // The place is only a help: without it the error still names the file.
            }
        }
        return sources.isEmpty() ? null : Location.file(sources.get(0).name());
    }
}
