package dev.chora.verify.proof;

import dev.chora.verify.Level;
import java.io.IOException;

/** One thing that is proved. */
public interface ProofStep {
    /** Its id, for example {@code image.build}; what stands before the dot is its group. */
    String id();

    /** The level that it belongs to. */
    Level level();

    /** What it proves, for people, without a full stop. */
    String title();

    /** Whether there is anything in the project to prove; when not, the step does not appear. */
    boolean concerns(Bench bench);

    /**
     * Proves it.
     *
     * @throws NothingToProve when the project turns out to have nothing of the kind
     * @throws CannotRun when it cannot be done
     * @throws InterruptedException when stopped meanwhile
     */
    void prove(Bench bench, Outcome outcome) throws IOException, InterruptedException;
}
