package dev.chora.copier.lint;

import java.nio.file.Path;

/**
 * A file of a template.
 *
 * @param path relative to the template, with forward slashes
 * @param inProject relative to the folder that becomes the project
 */
record TemplateFile(Path file, String path, String inProject) {}
