package dev.chora.copier.config;

import java.nio.file.Path;

/**
 * One file that the configuration was read from.
 *
 * @param file where it is
 * @param name how people know it: relative to the root of the template
 */
record ConfigSource(Path file, String name) {}
