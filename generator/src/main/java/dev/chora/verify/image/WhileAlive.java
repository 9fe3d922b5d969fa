package dev.chora.verify.image;

import dev.chora.engine.Engine;
import dev.chora.engine.Install;
import dev.chora.engine.Ran;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import dev.chora.verify.proof.SimpleStep;
import java.io.IOException;
import java.time.Duration;

/** Work that counts only while the engine answers: what fails because it went away is no fault of the project. */
public record WhileAlive(SimpleStep.Work work) implements SimpleStep.Work {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public void prove(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        try {
            work.prove(bench, outcome);
        } catch (CannotRun missing) {
            if (outcome.failed()) {
                alive(bench, outcome);
            }
            throw missing;
        }
        if (outcome.failed()) {
            alive(bench, outcome);
        }
    }

    private static void alive(Bench bench, Outcome outcome) throws InterruptedException {
        Engine engine = bench.engine();
        Ran ran = bench.run(engine.call("ps", "--quiet").within(PATIENCE));
        if (!ran.ok()) {
            outcome.withdraw();
            throw new CannotRun(
                    "the engine stopped answering: "
                            + (ran.lines().isEmpty() ? "no output" : ran.lines().get(0)),
                    Install.start());
        }
    }
}
