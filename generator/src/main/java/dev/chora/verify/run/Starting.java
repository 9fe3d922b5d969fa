package dev.chora.verify.run;

import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The start: to the first good answer where there is somebody to ask, else to running; then to healthy. */
final class Starting {
    private static final double TARGET = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration HEALTH_PATIENCE = Duration.ofMinutes(3);
    private static final long STEADY_NANOS = 1_000_000_000L;
    private static final long PAUSE_MILLIS = 50;
    private static final double NANOS = 1e9;

    private final RunBench run;

    Starting(RunBench run) {
        this.run = run;
    }

    void prove(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Subject subject = run.subject(bench, outcome);
        outcome.evidence(
                run.stack(bench).mainService().missing()
                        ? "without the options of a compose file: "
                                + run.stack(bench).problem()
                        : "with the options of the compose file: "
                                + (run.options(bench).readOnly() ? "read-only, " : "")
                                + run.options(bench).mounts().size() + " mounts");
        if (subject.ends()) {
            once(bench, outcome);
            return;
        }
        Container container = run.container(bench, outcome);
        if (started(container, subject, outcome)) {
            healthy(container, outcome);
        } else {
            run.broken();
        }
    }

    /** A program that does its work and ends has to end well. */
    private void once(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = run.engine(bench);
        run.volumes(bench, outcome);
        List<String> line = run.options(bench).line(bench, List.of("--rm"), Map.of(), run.image(bench, outcome));
        Ran ran = bench.run(engine.call(line.toArray(new String[0])).within(PATIENCE), outcome);
        outcome.evidence(ran, 4);
        if (ran.ok()) {
            outcome.budget(
                    Figure.atMost(Figures.START, ran.time().toNanos() / NANOS, "s", TARGET),
                    "the time from start to end",
                    "Look at what it imports: python -X importtime.");
            return;
        }
        outcome.fault(
                "run.start",
                Place.of("Dockerfile"),
                ran.tookTooLong()
                        ? "the container is still busy after " + PATIENCE.toSeconds() + " s"
                        : "the container ended with exit code " + ran.exit(),
                "Run the command and read its output.");
    }

    private static boolean started(Container container, Subject subject, Outcome outcome) throws InterruptedException {
        int port = subject.healthPort() == 0 || container.engine().remote() ? 0 : container.port(subject.healthPort());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            long now = System.nanoTime();
            boolean answers =
                    port != 0 && Http.get(Http.url(port, subject.healthPath())).good();
            boolean steady = port == 0 && now - container.started() > STEADY_NANOS;
            Json state = answers ? new Json(null) : container.inspect();
            if (answers || (steady && Container.runs(state))) {
                double seconds = ((answers ? System.nanoTime() : now) - container.started()) / NANOS;
                outcome.evidence(answers ? "GET " + subject.healthPath() + " answered" : "it runs");
                outcome.budget(
                        Figure.atMost(Figures.START, seconds, "s", TARGET),
                        "the time from start to the first answer",
                        "Look at what it imports and does before it listens: python -X importtime.");
                return true;
            }
            if (!Container.runs(state) && !state.missing()) {
                ended(container, state, outcome);
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        logs(container, outcome);
        outcome.fault(
                "run.start",
                Place.of("Dockerfile"),
                "GET " + subject.healthPath() + " has no good answer within " + PATIENCE.toSeconds() + " s",
                "See that it listens on 0.0.0.0 and on the port of EXPOSE; its log is above.");
        return false;
    }

    private static void ended(Container container, Json state, Outcome outcome) throws InterruptedException {
        logs(container, outcome);
        outcome.fault(
                "run.start",
                Place.of("Dockerfile"),
                "the container ended at once with exit code "
                        + state.get("State", "ExitCode").text()
                        + (state.get("State", "OOMKilled").isTrue() ? ", out of memory" : ""),
                "Its log is above. A read-only root needs a tmpfs or volume wherever it writes.");
    }

    private static void logs(Container container, Outcome outcome) throws InterruptedException {
        outcome.evidence(container.bench().run(container.engine().call("logs", "--tail", "20", container.name())), 20);
    }

    private static void healthy(Container container, Outcome outcome) throws InterruptedException {
        Json check = container.inspect().get("Config", "Healthcheck");
        if (check.missing() || check.get("Test").list().isEmpty()) {
            outcome.evidence("it has no health check");
            return;
        }
        long end = System.nanoTime() + HEALTH_PATIENCE.toNanos();
        Json state = container.inspect();
        String health = container.health(state);
        while (!health.equals("healthy")
                && System.nanoTime() < end
                && Container.runs(state)
                && !health.equals("unhealthy")) {
            Thread.sleep(PAUSE_MILLIS * 2);
            state = container.inspect();
            health = container.health(state);
        }
        if (health.equals("healthy")) {
            outcome.figure(Figure.of(Figures.HEALTHY, (System.nanoTime() - container.started()) / NANOS, "s"));
            return;
        }
        for (Json entry : state.get("State", "Health", "Log").list()) {
            outcome.evidence("health check: " + entry.get("Output").text().strip());
        }
        logs(container, outcome);
        outcome.fault(
                "run.health",
                Place.of("Dockerfile"),
                "the container is " + (Container.runs(state) ? health : "gone") + ", not healthy",
                "Run the health check by hand: docker exec CONTAINER and what stands after HEALTHCHECK CMD.");
    }
}
