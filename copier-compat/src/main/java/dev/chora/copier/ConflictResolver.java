package dev.chora.copier;

/** Decides about paths of the destination that differ from what was rendered. */
@FunctionalInterface
public interface ConflictResolver {
    /**
     * Whether to replace the path. Asked after everything was rendered and before anything is written, in the order of
     * the paths, and only when neither overwrite nor a skip pattern decides.
     *
     * @throws CopierException of kind {@link ErrorKind#NOT_INTERACTIVE} or {@link ErrorKind#INTERRUPTED}: nothing is
     *     written then
     */
    boolean overwrite(PlannedFile file);
}
