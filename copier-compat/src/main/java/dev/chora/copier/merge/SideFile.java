package dev.chora.copier.merge;

import dev.chora.copier.tree.Entry;

/**
 * A file that is written next to the one it belongs to.
 *
 * @param path relative to the project
 */
public record SideFile(String path, Entry content) {}
