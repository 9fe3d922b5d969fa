package dev.chora.verify.run;

import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Place;
import dev.chora.verify.image.Builds;
import dev.chora.verify.image.Sweep;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the steps of the run level share: the image, the compose stack, and the container that is looked at. */
final class RunBench {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final List<String> SLEEPER = List.of("python", "-c", "import time; time.sleep(3600)");

    private final Builds builds;
    private @Nullable ComposeStack stack;
    private @Nullable Subject subject;
    private @Nullable RunOptions options;
    private @Nullable Container container;
    private @Nullable String image;
    private boolean failed;

    RunBench(Builds builds) {
        this.builds = builds;
    }

    Engine engine(Bench bench) throws InterruptedException {
        return builds.engine(bench);
    }

    ComposeStack stack(Bench bench) throws IOException, InterruptedException {
        if (stack == null) {
            stack = ComposeStack.of(bench, engine(bench));
        }
        return stack;
    }

    String image(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        if (image == null) {
            image = builds.productionImage(bench, outcome);
        }
        return image;
    }

    Subject subject(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        if (subject == null) {
            Ran ran = bench.run(engine(bench).call("image", "inspect", image(bench, outcome)));
            List<Json> found = Json.of(ran.out()).list();
            subject = Subject.of(
                    bench,
                    found.isEmpty() ? new Json(null) : found.get(0),
                    stack(bench).mainService());
        }
        return subject;
    }

    RunOptions options(Bench bench) throws IOException, InterruptedException {
        if (options == null) {
            options = RunOptions.of(bench, engine(bench), stack(bench).mainService());
        }
        return options;
    }

    /**
     * The container, started unless it is. For a program that does its work and ends, one that sleeps with the same options
     * is looked at.
     */
    Container container(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        if (failed) {
            throw new CannotRun("the container does not start, see run.start", null);
        }
        if (container == null) {
            failed = true;
            container = start(bench, outcome);
            failed = false;
        }
        return container;
    }

    /** Says that what was started does not run. */
    void broken() {
        failed = true;
    }

    private Container start(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = engine(bench);
        Subject what = subject(bench, outcome);
        RunOptions how = options(bench);
        volumes(bench, outcome);
        String name = bench.id() + "-run";
        List<String> more = new ArrayList<>(List.of("--detach", "--name", name));
        for (int port : what.ports()) {
            more.addAll(List.of("--publish", (engine.remote() ? "" : "127.0.0.1::") + port));
        }
        List<String> line = what.ends()
                ? how.line(bench, more, image(bench, outcome), SLEEPER)
                : how.line(bench, more, Map.of(), image(bench, outcome));
        long begin = System.nanoTime();
        Ran ran = bench.run(engine.call(line.toArray(new String[0])).within(LIMIT), outcome);
        if (!ran.ok()) {
            outcome.evidence(ran, 8);
            List<String> said = ran.tail(1);
            outcome.fault(
                    "run.start",
                    Place.of("Dockerfile"),
                    "the container cannot be started: " + (said.isEmpty() ? "exit code " + ran.exit() : said.get(0)),
                    "Run the command; the options are those of the compose file.");
            throw new CannotRun("the container does not start", null);
        }
        return new Container(bench, engine, name, begin);
    }

    /** Volumes are made beforehand, so that they have the label of the run. */
    void volumes(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = engine(bench);
        for (String volume : options(bench).volumes(bench)) {
            bench.run(engine.call("volume", "create", "--label", Sweep.label(bench), volume));
        }
    }
}
