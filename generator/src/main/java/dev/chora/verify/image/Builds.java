package dev.chora.verify.image;

import dev.chora.engine.Call;
import dev.chora.engine.Engine;
import dev.chora.engine.Ran;
import dev.chora.verify.build.NetworkTrouble;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the images of a project, each once for all steps that need it. */
public final class Builds {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final String PRODUCTION = "Dockerfile";
    private static final String TEST = "Dockerfile.test";

    private @Nullable String production;
    private @Nullable String test;
    private @Nullable String broken;
    private boolean swept;

    /** Whether there is an image for production. */
    public static boolean production(Bench bench) {
        return bench.files().has(PRODUCTION);
    }

    /** Whether there is an image for tests. */
    public static boolean test(Bench bench) {
        return bench.files().has(TEST);
    }

    /** The engine, with everything of this run removed from it at the end. */
    public Engine engine(Bench bench) throws InterruptedException {
        Engine engine = bench.engine();
        if (!swept) {
            swept = true;
            Sweep.later(engine, bench);
        }
        return engine;
    }

    /** The production image; built with whatever is cached unless another step built it. */
    public String productionImage(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        if (production == null) {
            build(bench, PRODUCTION, "app", false, outcome);
        }
        return String.valueOf(production);
    }

    /** The test image. */
    String testImage(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        if (test == null) {
            build(bench, TEST, "test", false, outcome);
        }
        return String.valueOf(test);
    }

    /** Builds the production image; how long it took. */
    Duration buildProduction(Bench bench, boolean cold, Outcome outcome) throws IOException, InterruptedException {
        return build(bench, PRODUCTION, cold ? "app-cold" : "app", cold, outcome);
    }

    /** Builds the test image; how long it took. */
    Duration buildTest(Bench bench, boolean cold, Outcome outcome) throws IOException, InterruptedException {
        return build(bench, TEST, cold ? "test-cold" : "test", cold, outcome);
    }

    private Duration build(Bench bench, String file, String name, boolean cold, Outcome outcome)
            throws IOException, InterruptedException {
        Engine engine = engine(bench);
        if (file.equals(broken)) {
            throw new CannotRun(file + " does not build, see the step before", null);
        }
        String tag = bench.id() + ":" + name;
        Ran ran = bench.run(call(bench, engine, file, tag, cold), outcome);
        if (!ran.ok()) {
            broken = file;
            new BuildFailure(bench, file, ran).tell(outcome);
            throw new CannotRun(file + " does not build", null);
        }
        if (file.equals(TEST)) {
            test = tag;
        } else {
            production = tag;
        }
        return ran.time();
    }

    private static Call call(Bench bench, Engine engine, String file, String tag, boolean cold)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("--file", file, "--tag", tag));
        if (cold) {
            line.add("--no-cache");
        }
        if (engine.buildKit()) {
            line.addAll(List.of("--progress", "plain"));
        }
        line.addAll(settings(bench));
        line.add(".");
        return engine.build(line.toArray(new String[0])).in(bench.copy()).within(LIMIT);
    }

    /** What the settings add to a build. */
    static List<String> settings(Bench bench) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> argument :
                bench.settings().buildArguments().entrySet()) {
            words.addAll(List.of("--build-arg", argument.getKey() + "=" + argument.getValue()));
        }
        for (String secret : bench.settings().buildSecrets()) {
            words.addAll(List.of("--secret", secret));
        }
        return words;
    }

    /** What to do when a base image cannot be had. */
    static final String PULL_ADVICE =
            "Check the connection to the registry and docker login. Behind a mirror: --build-arg "
                    + "BASE_IMAGE=registry.example.com/python:3.11-slim, or pull the image first. "
                    + NetworkTrouble.ADVICE;
}
