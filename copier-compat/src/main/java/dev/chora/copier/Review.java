package dev.chora.copier;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a copy is about to write.
 *
 * @param destination the folder of the project, absolute
 * @param answers the answers to the questions that were put or given, in their order, secrets left out
 * @param asked names of the questions that were put, in their order; the others were answered beforehand
 * @param files every path of the tree with what will happen to it, sorted by path
 */
public record Review(
        Path destination, Map<String, @Nullable Object> answers, List<String> asked, List<PlannedFile> files) {}
