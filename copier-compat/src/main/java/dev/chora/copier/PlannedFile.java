package dev.chora.copier;

import dev.chora.copier.tree.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What happens, happened or would happen to one path of the destination.
 *
 * @param path relative to the destination, forward slashes
 * @param action never {@link FileAction#CONFLICT} in a result; that value is for files still to be decided
 * @param wanted what the template makes there
 * @param current what is there before; null when nothing is
 */
public record PlannedFile(
        String path,
        FileAction action,
        Entry wanted,
        @Nullable Entry current) {}
