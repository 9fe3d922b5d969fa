package dev.chora.matrix;

import dev.chora.verify.Report;
import java.nio.file.Path;

/** Verifies a project that was made. */
@FunctionalInterface
public interface Prover {
    /** What was seen. */
    Report prove(Path project) throws InterruptedException;
}
