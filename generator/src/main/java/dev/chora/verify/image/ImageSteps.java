package dev.chora.verify.image;

import dev.chora.engine.Missing;
import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Level;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Outcome;
import dev.chora.verify.proof.ProofStep;
import dev.chora.verify.proof.SimpleStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The steps of the image level. */
public final class ImageSteps {
    private static final double COLD = 180;
    private static final double CACHED = 45;
    private static final String SLOW =
            "Copy dependencies' files before the sources, so that their layer stays cached, and "
                    + "keep the package cache in a cache mount.";

    private final Builds builds;

    private ImageSteps(Builds builds) {
        this.builds = builds;
    }

    /** New ones for each run, with the images that the run level uses too. */
    public static List<ProofStep> all(Builds builds) {
        ImageSteps steps = new ImageSteps(builds);
        ImageChecks checks = new ImageChecks(builds);
        Predicate<Bench> app = Builds::production;
        Predicate<Bench> test = Builds::test;
        return List.of(
                step("image.engine", "A container engine answers", app.or(test), steps::engine),
                step("image.check", "The engine's own build checks find nothing", app.or(test), checks::check),
                step(
                        "image.build",
                        "The production image builds without a cache",
                        app,
                        (bench, outcome) -> outcome.clocked(
                                Figure.atMost(
                                        Figures.BUILD_COLD,
                                        steps.seconds(builds.buildProduction(bench, true, outcome)),
                                        "s",
                                        COLD),
                                "building without a cache",
                                SLOW)),
                step("image.rebuild", "It builds quickly again after a change of the code", app, (bench, outcome) -> {
                    builds.productionImage(bench, outcome);
                    touch(bench);
                    outcome.clocked(
                            Figure.atMost(
                                    Figures.BUILD_CACHED,
                                    steps.seconds(builds.buildProduction(bench, false, outcome)),
                                    "s",
                                    CACHED),
                            "building again",
                            SLOW);
                }),
                step(
                        "image.look",
                        "Size, layers, user, health check, labels and history are right",
                        app,
                        new ImageLook(builds)::look),
                step(
                        "image.test-build",
                        "The test image builds without a cache",
                        test,
                        (bench, outcome) -> outcome.figure(Figure.of(
                                Figures.TEST_BUILD_COLD, steps.seconds(builds.buildTest(bench, true, outcome)), "s"))),
                step(
                        "image.test-rebuild",
                        "It builds quickly again after a change of the code",
                        test,
                        (bench, outcome) -> {
                            builds.testImage(bench, outcome);
                            touch(bench);
                            outcome.figure(Figure.of(
                                    Figures.TEST_BUILD_CACHED,
                                    steps.seconds(builds.buildTest(bench, false, outcome)),
                                    "s"));
                        }),
                step(
                        "image.tests",
                        "The tests pass in their container, and coverage.xml comes out",
                        test,
                        new TestContainer(builds)::run),
                step(
                        "image.platforms",
                        "The image builds for the other architecture too",
                        app,
                        checks::otherArchitecture),
                step("image.scan", "A scanner knows no critical or high vulnerability", app, checks::scan));
    }

    private static ProofStep step(String id, String title, Predicate<Bench> condition, SimpleStep.Work work) {
        return new SimpleStep(id, Level.IMAGE, title, condition, new WhileAlive(work));
    }

    private double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private void engine(Bench bench, Outcome outcome) throws InterruptedException {
        outcome.evidence(builds.engine(bench).described());
        for (Missing missing : bench.search().missing()) {
            outcome.warning("engine." + missing.what(), null, missing.why(), missing.advice());
        }
    }

    /** A source file of the copy gets a line more, as it does while somebody works on it. */
    private static void touch(Bench bench) throws IOException, InterruptedException {
        for (String file : bench.files().paths()) {
            boolean source = file.endsWith(".py") && !file.startsWith("tests/") && file.contains("/");
            if (source && !file.startsWith("scripts/") && !file.startsWith("docs/")) {
                Path copy = bench.copy().resolve(file);
                // Not only a blank line: what an earlier run built would come out of the cache.
                Files.writeString(copy, "\n# " + bench.id() + "\n", StandardOpenOption.APPEND);
                return;
            }
        }
    }
}
