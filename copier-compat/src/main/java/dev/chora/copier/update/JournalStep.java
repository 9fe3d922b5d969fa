package dev.chora.copier.update;

import dev.chora.copier.tree.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One path that an update changes.
 *
 * @param before what is there before; null when nothing
 * @param after fingerprint of what is there afterwards
 */
record JournalStep(String path, @Nullable Entry before, Fingerprint after) {}
