package dev.chora.copier;

/**
 * Copier's {@code recopy}: a copy from the template that the answers file of the project names, with the last answers as
 * defaults, forgetting what the project changed since.
 */
public final class RecopyOperation {
    private final Edge edge;

    public RecopyOperation(Edge edge) {
        this.edge = edge;
    }

    /**
     * Runs the recopy; {@link CopyRequest#template()} is not read.
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
