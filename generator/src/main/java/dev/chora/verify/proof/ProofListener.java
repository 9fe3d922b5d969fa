package dev.chora.verify.proof;

import dev.chora.verify.Step;

/** Hears how a proof goes on. */
public interface ProofListener {
    /** A step begins. */
    void begins(ProofStep step, int number, int total);

    /** A program of the step wrote a line; may come on any thread. */
    void line(String line);

    /** A step ended. */
    void ended(Step step, int number, int total);

    /** Everything that was made is being removed. */
    void clearing();
}
