package dev.chora.verify.image;

import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Place;
import dev.chora.verify.build.PytestOutput;
import dev.chora.verify.proof.Amount;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the tests in their container, and copies the coverage report out of the image as CI does. */
final class TestContainer {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final double NANOS = 1e9;

    private final Builds builds;

    TestContainer(Builds builds) {
        this.builds = builds;
    }

    void run(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = builds.engine(bench);
        String image = builds.testImage(bench, outcome);
        String container = bench.id() + "-tests";
        Ran ran = bench.run(
                engine.call("run", "--name", container, "--label", Sweep.label(bench), image)
                        .within(LIMIT),
                outcome);
        outcome.figure(Figure.of(Figures.TEST_RUN, ran.time().toNanos() / NANOS, "s"));
        outcome.evidence(ran, 2);
        PytestOutput.faults(bench, ran, outcome);
        if (!ran.ok() && !outcome.failed()) {
            outcome.evidence(ran, 20);
            outcome.fault(
                    "image.tests",
                    Place.of("Dockerfile.test"),
                    "the tests in the container ended with exit code " + ran.exit(),
                    "Run the command and read its output.");
        }
        size(bench, engine, image, outcome);
        coverage(bench, engine, image, outcome);
    }

    private static void size(Bench bench, Engine engine, String image, Outcome outcome) throws InterruptedException {
        Ran ran = bench.run(engine.call("image", "inspect", image));
        for (Json inspected : Json.of(ran.out()).list()) {
            outcome.figure(
                    Figure.of(Figures.TEST_IMAGE_SIZE, inspected.get("Size").number() / 1e6, "MB"));
        }
    }

    /** The report comes out of a container that never ran: the image itself holds it. */
    private static void coverage(Bench bench, Engine engine, String image, Outcome outcome)
            throws IOException, InterruptedException {
        Ran folder = bench.run(engine.call("image", "inspect", "--format", "{{.Config.WorkingDir}}", image));
        String from = folder.out().strip().replaceAll("/$", "") + "/coverage.xml";
        String container = bench.id() + "-coverage";
        Path to = bench.scratch("coverage.xml");
        bench.run(engine.call("create", "--name", container, "--label", Sweep.label(bench), image), outcome);
        Ran copied = bench.run(engine.call("cp", container + ":" + from, to.toString()), outcome);
        Matcher rate = Pattern.compile("<coverage[^>]* line-rate=\"([0-9.]+)\"")
                .matcher(copied.ok() && Files.isRegularFile(to) ? Files.readString(to) : "");
        if (rate.find()) {
            outcome.evidence("coverage.xml copied out: " + Amount.of(Double.parseDouble(rate.group(1)) * 100, "%")
                    + " of the lines");
            return;
        }
        outcome.fault(
                "image.coverage",
                Place.of("Dockerfile.test"),
                "coverage.xml cannot be copied out of the test image: there is no " + from,
                "Run the tests with --cov-report=xml while building, so that docker create and docker cp find the report.");
    }
}
