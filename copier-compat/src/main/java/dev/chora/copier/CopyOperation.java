package dev.chora.copier;

/**
 * Copier's {@code copy}: locates the template, asks, renders everything, and only then writes.
 *
 * <p>After any error the destination is as it was before, except when a task failed: tasks work on the written project, so
 * a destination that existed keeps what was written, as in Copier, and one that this run made is removed again.
 */
public final class CopyOperation {
    private final Edge edge;

    public CopyOperation(Edge edge) {
        this.edge = edge;
    }

    /**
     * Runs the copy.
     *
     * @throws CopierException for everything that can go wrong; {@link CopierException#exitCode()} is Copier's
     */
    public CopyResult run(CopyRequest request) {
        if (request.destination().toString().isEmpty()) {
            edge.events().warning("no destination");
        }
        throw new CopierException(ErrorKind.PROJECT, "not there yet");
    }
}
