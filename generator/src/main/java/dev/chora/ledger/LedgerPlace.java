package dev.chora.ledger;

import dev.chora.copier.answers.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger counts, in this order: the one that was named, that of {@code CHORA_LEDGER}, {@code .chora/ledger.jsonl} in
 * the working folder or the nearest one above it, that of {@code ledger:} in the user's {@code chora/settings.yml}.
 */
public final class LedgerPlace {
    /** Where {@code chora ledger init} makes one unless told otherwise. */
    public static final String USUAL = ".chora/ledger.jsonl";
    /** The variable that names a ledger. */
    public static final String VARIABLE = "CHORA_LEDGER";

    private LedgerPlace() {}

    /**
     * The ledger that counts; null when none is configured.
     *
     * @param named as typed by the person; null when nothing was
     * @throws dev.chora.copier.CopierException when the settings file is no YAML
     */
    public static @Nullable LedgerFile find(@Nullable String named, Map<String, String> environment, Path working) {
        if (named != null) {
            return new LedgerFile(working.resolve(named).normalize());
        }
        String variable = environment.get(VARIABLE);
        if (variable != null && !variable.isBlank()) {
            return new LedgerFile(working.resolve(variable).normalize());
        }
        for (Path folder = working.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(USUAL);
            if (Files.isRegularFile(file)) {
                return new LedgerFile(file);
            }
        }
        return ofSettings(environment);
    }

    private static @Nullable LedgerFile ofSettings(Map<String, String> environment) {
        Path settings = settings(environment);
        if (settings == null || !Files.isRegularFile(settings)) {
            return null;
        }
        try {
            Object value =
                    YamlFile.map(settings, "settings file", settings.toString()).get("ledger");
            if (!(value instanceof String text)) {
                return null;
            }
            String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
            String path = text.startsWith("~/") ? home + text.substring(1) : text;
            return new LedgerFile(settings.resolveSibling(path).normalize());
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable Path settings(Map<String, String> environment) {
        String xdg = environment.get("XDG_CONFIG_HOME");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg, "chora", "settings.yml");
        }
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        String roaming = environment.get("APPDATA");
        if (windows && roaming != null) {
            return Path.of(roaming, "chora", "settings.yml");
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        return home.isEmpty() ? null : Path.of(home, ".config", "chora", "settings.yml");
    }
}
