package dev.chora.copier.update;

import dev.chora.copier.tree.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A path of the template that the project has changed or removed.
 *
 * @param template what the template made
 * @param project what the project has; null when it removed the path
 */
public record LocalDifference(
        String path, Entry template, @Nullable Entry project) {}
