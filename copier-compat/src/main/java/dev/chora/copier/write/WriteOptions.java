package dev.chora.copier.write;

import dev.chora.copier.pattern.PathPatterns;

/**
 * How differing files are treated.
 *
 * @param overwrite replace them without asking
 * @param skip keep those that these patterns pick
 * @param answersFile path of the answers file, which is always replaced unless a pattern keeps it
 * @param pretend decide, but write nothing
 */
public record WriteOptions(boolean overwrite, PathPatterns skip, String answersFile, boolean pretend) {}
