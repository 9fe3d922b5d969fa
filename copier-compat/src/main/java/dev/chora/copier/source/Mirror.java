package dev.chora.copier.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A bare repository of the cache.
 *
 * @param ref what to look for in it; null for its newest version
 */
record Mirror(Path folder, @Nullable String ref) {}
