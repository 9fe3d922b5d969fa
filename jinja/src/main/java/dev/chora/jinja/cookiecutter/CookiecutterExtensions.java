package dev.chora.jinja.cookiecutter;

import dev.chora.jinja.Extension;
import dev.chora.jinja.Filter;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.slug.SlugFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what these extensions add to an environment. */
public final class CookiecutterExtensions {
    private CookiecutterExtensions() {}

    /** The filter of this name; null when none of the extensions has it. */
    public static @Nullable Filter filter(String name, Set<Extension> extensions) {
        return switch (name) {
            case "slugify" -> extensions.contains(Extension.SLUGIFY) ? new SlugFilter() : null;
            case "jsonify" -> extensions.contains(Extension.JSONIFY) ? new JsonifyFilter() : null;
            default -> null;
        };
    }

    /** The function of this name; null when none of the extensions has it. */
    public static @Nullable PyCallable global(String name, Set<Extension> extensions) {
        return switch (name) {
            case "random_ascii_string" -> extensions.contains(Extension.RANDOM_STRING) ? new RandomString() : null;
            case "uuid4" -> extensions.contains(Extension.UUID) ? new RandomUuid() : null;
            default -> null;
        };
    }
}
