package dev.chora.verify.run;

import dev.chora.verify.Level;
import dev.chora.verify.image.Builds;
import dev.chora.verify.image.WhileAlive;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.NothingToProve;
import dev.chora.verify.proof.Outcome;
import dev.chora.verify.proof.ProofStep;
import dev.chora.verify.proof.SimpleStep;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** The steps of the run level. */
public final class RunSteps {
    private final RunBench run;

    private RunSteps(RunBench run) {
        this.run = run;
    }

    /** New ones for each run, with the images of the level before. */
    public static List<ProofStep> all(Builds builds) {
        RunBench run = new RunBench(builds);
        RunSteps steps = new RunSteps(run);
        Inside inside = new Inside(run);
        Ending ending = new Ending(run);
        Mcp mcp = new Mcp(run);
        Predicate<Bench> app = Builds::production;
        Predicate<Bench> server = app.and(Subject::isMcp);
        Predicate<Bench> stack = app.and(bench -> ComposeStack.file(bench) != null);
        return List.of(
                step("run.start", "The container starts and becomes healthy", app, new Starting(run)::prove),
                step("run.health", "Health is answered quickly over HTTP", app, steps::health),
                step("run.user", "It runs as UID 1000 and writes only where it has volumes", app, inside::user),
                step(
                        "run.volumes",
                        "Volumes belong to it and keep what is written over a restart",
                        app,
                        inside::volumes),
                step("run.mcp-http", "The MCP server answers over streamable HTTP", server, mcp::http),
                step("run.mcp-stdio", "The MCP server answers over standard input and output", server, mcp::stdio),
                step("run.logs", "It logs, without a traceback", app, steps.serving(ending::logs)),
                step("run.stop", "It ends in time after SIGTERM", app, steps.serving(ending::stop)),
                step("run.compose", "The compose stack comes up healthy", stack, new StackRun(run)::prove));
    }

    private static ProofStep step(String id, String title, Predicate<Bench> condition, SimpleStep.Work work) {
        return new SimpleStep(id, Level.RUN, title, condition, new WhileAlive(work));
    }

    private void health(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Subject subject = run.subject(bench, outcome);
        if (subject.healthPort() == 0) {
            throw new NothingToProve();
        }
        new Latency(run).prove(bench, outcome);
    }

    /** Only for programs that go on until they are stopped; of others there is nothing to look at. */
    private SimpleStep.Work serving(SimpleStep.Work work) {
        return (bench, outcome) -> {
            if (run.subject(bench, outcome).ends()) {
                throw new NothingToProve();
            }
            work.prove(bench, outcome);
        };
    }
}
