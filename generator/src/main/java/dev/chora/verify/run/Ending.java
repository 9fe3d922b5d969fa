package dev.chora.verify.run;

import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Amount;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.time.Duration;

/** What the container says, and how it ends when it is asked to. */
final class Ending {
    private static final double TARGET = 10;
    private static final String GRACE = "10";
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    private final RunBench run;

    Ending(RunBench run) {
        this.run = run;
    }

    void logs(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Container container = run.container(bench, outcome);
        Ran ran = bench.run(container.engine().call("logs", container.name()).within(Duration.ofSeconds(30)), outcome);
        outcome.evidence(ran, 4);
        outcome.evidence(ran.lines().size() + " lines");
        for (String line : ran.lines()) {
            if (line.contains("Traceback (most recent call last)")) {
                outcome.evidence(ran, 20);
                outcome.fault(
                        "run.logs", null, "the log has a Python traceback", "Find the error in the log and mend it.");
                return;
            }
        }
    }

    /** SIGTERM, as every orchestrator sends it first. */
    void stop(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Container container = run.container(bench, outcome);
        Ran ran = bench.run(
                container
                        .engine()
                        .call("stop", "--time", GRACE, container.name())
                        .within(Duration.ofSeconds(60)),
                outcome);
        run.broken();
        Json state = container.inspect().get("State");
        int exit = (int) state.get("ExitCode").number();
        double seconds = ran.time().toMillis() / 1000.0;
        outcome.evidence("exit code " + exit + " after " + Amount.of(seconds, "s"));
        outcome.figure(Figure.atMost(Figures.STOP, seconds, "s", TARGET));
        if (exit == KILLED) {
            outcome.fault(
                    "run.stop",
                    Place.of("Dockerfile"),
                    "it did not end within " + GRACE + " s after SIGTERM and was killed",
                    "Write CMD in the exec form [\"python\", …], so that the signal reaches the program; end on SIGTERM.");
        } else if (exit == TERMINATED) {
            outcome.warning(
                    "run.stop",
                    Place.of("Dockerfile"),
                    "it ended in time, by the signal itself: exit code 143 is 128 + SIGTERM",
                    "Handle SIGTERM and end with exit code 0, so that being stopped does not look like a failure.");
        } else if (exit != 0) {
            outcome.fault(
                    "run.stop",
                    Place.of("Dockerfile"),
                    "it ended with exit code " + exit + " after SIGTERM",
                    "Handle SIGTERM and end with exit code 0.");
        }
    }
}
