package dev.chora.copier.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where downloads and laid-out templates are kept between runs: below {@code XDG_CACHE_HOME} or the place that the system
 * has for it. {@code COPIER_CACHE_DIR} moves the clones, as it does for Copier, whose clones are then shared.
 */
public final class CacheFolders {
    private final Map<String, String> environment;

    public CacheFolders(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Bare clones of remote repositories; null when nobody says where the home folder is. */
    @Nullable
    Path clones() {
        String own = set("COPIER_CACHE_DIR");
        if (own != null) {
            return Path.of(own).toAbsolutePath();
        }
        Path base = base();
        return base == null ? null : base.resolve("git");
    }

    /** Versions of remote templates without their history; null when nobody says where the home folder is. */
    @Nullable
    Path versions() {
        Path base = base();
        return base == null ? null : base.resolve("versions");
    }

    /** Laid-out trees; null when nobody says where the home folder is. */
    @Nullable
    Path trees() {
        Path base = base();
        return base == null ? null : base.resolve("trees");
    }

    /** What templates made of answers, for later updates; null when nobody says where the home folder is. */
    public @Nullable Path bases() {
        Path base = base();
        return base == null ? null : base.resolve("bases");
    }

    private @Nullable Path base() {
        String xdg = set("XDG_CACHE_HOME");
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "chora");
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String local = set("LOCALAPPDATA");
        if (system.startsWith("windows") && local != null) {
            return Path.of(local, "chora", "Cache");
        }
        String home = set("HOME");
        if (home == null) {
            home = System.getProperty("user.home");
        }
        if (home == null || home.isEmpty()) {
            return null;
        }
        return system.startsWith("mac")
                ? Path.of(home, "Library", "Caches", "chora")
                : Path.of(home, ".cache", "chora");
    }

    private @Nullable String set(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
