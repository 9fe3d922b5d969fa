package dev.chora.adopt;

import java.util.List;

/**
 * The files of the project and of the template side by side; paths with forward slashes, sorted.
 *
 * @param same in both, with the same content
 * @param changed in both, with other content
 * @param missing made by the template, not in the project
 * @param unknown in the project, not made by the template
 */
public record FileLists(List<String> same, List<String> changed, List<String> missing, List<String> unknown) {}
