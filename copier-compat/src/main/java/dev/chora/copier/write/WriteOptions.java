package dev.chora.copier.write;

/**
 * How differing files are treated.
 *
 * @param overwrite replace them without asking
 * @param kept says which ones are kept in any case
 * @param answersFile path of the answers file, which is always replaced unless it is kept
 * @param pretend decide, but write nothing
 */
public record WriteOptions(boolean overwrite, KeptPaths kept, String answersFile, boolean pretend) {}
