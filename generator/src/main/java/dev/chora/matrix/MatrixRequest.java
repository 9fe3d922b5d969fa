package dev.chora.matrix;

import dev.chora.copier.CopyRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a trial is told.
 *
 * @param copy the template, its version, the answers that all projects share, and what may run; its destination counts
 *     for nothing
 * @param combinations what to try; null to find them
 * @param most how many combinations to find at most
 * @param updates whether projects of each older version are updated too
 * @param work an empty folder for the projects
 */
public record MatrixRequest(
        CopyRequest copy, @Nullable List<Combination> combinations, int most, boolean updates, Path work) {}
