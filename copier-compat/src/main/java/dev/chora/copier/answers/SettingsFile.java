package dev.chora.copier.answers;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the user's settings: the file that {@code COPIER_SETTINGS_PATH} names, else {@code copier/settings.yml}
 * in the configuration folder of the system (Copier docs, "Settings").
 */
public final class SettingsFile {
    private static final String VARIABLE = "COPIER_SETTINGS_PATH";

    private SettingsFile() {}

    /**
     * The settings, {@link Settings#NONE} when there is no file.
     *
     * @throws CopierException of kind {@link ErrorKind#DATA_FILE} when the file is wrong
     */
    public static Settings load(Map<String, String> environment, Events events) {
        String named = environment.get(VARIABLE);
        boolean chosen = named != null && !named.isEmpty();
        Path file = chosen ? Path.of(named) : usual(environment);
        if (file == null || !Files.isRegularFile(file)) {
            if (chosen) {
                events.warning("There is no settings file at " + named);
            }
            return Settings.NONE;
        }
        try {
            return read(file);
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.DATA_FILE, "The settings file cannot be read", at(file), null, unreadable);
        }
    }

    private static @Nullable Path usual(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String xdg = environment.get("XDG_CONFIG_HOME");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        if (system.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return local == null ? null : Path.of(local, "copier", "settings.yml");
        }
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg, "copier", "settings.yml");
        }
        if (home.isEmpty()) {
            return null;
        }
        return system.startsWith("mac")
                ? Path.of(home, "Library", "Application Support", "copier", "settings.yml")
                : Path.of(home, ".config", "copier", "settings.yml");
    }

    private static Settings read(Path file) throws IOException {
        Map<String, @Nullable Object> values = YamlFile.map(file, "settings file", file.toString());
        return new Settings(defaults(values, file), trust(values, file));
    }

    private static Map<String, @Nullable Object> defaults(Map<String, @Nullable Object> values, Path file) {
        if (!values.containsKey("defaults")) {
            return Map.of();
        }
        if (!(values.get("defaults") instanceof Map<?, ?> map)) {
            throw wrong(file, "\"defaults\" must map names of questions to answers");
        }
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw wrong(file, "a name below \"defaults\" is no text");
            }
            defaults.put(name, entry.getValue());
        }
        return defaults;
    }

    private static List<String> trust(Map<String, @Nullable Object> values, Path file) {
        if (!values.containsKey("trust")) {
            return List.of();
        }
        Object value = values.get("trust");
        Iterable<?> entries;
        if (value instanceof List<?> list) {
            entries = list;
        } else if (value instanceof Set<?> set) {
            entries = set;
        } else {
            throw wrong(file, "\"trust\" must be a list of templates or prefixes");
        }
        List<String> trust = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof String text)) {
                throw wrong(file, "an entry of \"trust\" is no text");
            }
            trust.add(text);
        }
        return trust;
    }

    private static CopierException wrong(Path file, String problem) {
        return new CopierException(ErrorKind.DATA_FILE, "The settings file is wrong: " + problem, at(file), null);
    }

    private static Location at(Path file) {
        return Location.file(file.toString());
    }
}
