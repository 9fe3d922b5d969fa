package dev.chora.copier.answers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's own settings file (Copier docs, "Settings").
 *
 * @param defaults default answers by name of the question; they replace the template's
 * @param trust templates, and prefixes of templates that end with a slash, which may run tasks, migrations and extensions
 */
public record Settings(Map<String, @Nullable Object> defaults, List<String> trust) {
    /** No settings. */
    public static final Settings NONE = new Settings(Map.of(), List.of());
}
