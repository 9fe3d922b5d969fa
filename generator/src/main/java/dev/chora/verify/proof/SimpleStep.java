package dev.chora.verify.proof;

import dev.chora.verify.Level;
import java.io.IOException;
import java.util.function.Predicate;

/** A step made of its parts. */
public record SimpleStep(String id, Level level, String title, Predicate<Bench> condition, Work work)
        implements ProofStep {
    /** What a step does; see {@link ProofStep#prove}. */
    @FunctionalInterface
    public interface Work {
        void prove(Bench bench, Outcome outcome) throws IOException, InterruptedException;
    }

    @Override
    public boolean concerns(Bench bench) {
        return condition.test(bench);
    }

    @Override
    public void prove(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        work.prove(bench, outcome);
    }
}
