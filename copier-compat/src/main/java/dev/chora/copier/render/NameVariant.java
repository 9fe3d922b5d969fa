package dev.chora.copier.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of a name; a {@code yield} gives several.
 *
 * @param path the path in the project so far; empty for its root
 * @param variables what {@code yield} tags added to the context on the way
 * @param answers whether this is the answers file, whose path is settled whatever comes below
 */
record NameVariant(String path, Map<String, @Nullable Object> variables, boolean answers) {
    /** The root of the project. */
    static final NameVariant ROOT = new NameVariant("", Map.of(), false);
}
