package dev.chora.verify.run;

import dev.chora.engine.Call;
import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A container of the run.
 *
 * @param started when {@code run} was called, in {@link System#nanoTime()}
 */
record Container(Bench bench, Engine engine, String name, long started) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** What the engine says about it. */
    Json inspect() throws InterruptedException {
        List<Json> found = Json.of(bench.programs()
                        .run(engine.call("container", "inspect", name).within(LIMIT))
                        .out())
                .list();
        return found.isEmpty() ? new Json(null) : found.get(0);
    }

    /** Runs a Python script of this package in it, as its own user. */
    Ran script(String script, List<String> arguments, Outcome outcome) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("exec", "--interactive", name, "python", "-"));
        line.addAll(arguments);
        Call call = engine.call(line.toArray(new String[0]));
        outcome.command(call.line() + " < " + script);
        return bench.run(call.reading(text(script)).within(LIMIT));
    }

    private static String text(String script) throws IOException {
        try (InputStream stream = Container.class.getResourceAsStream("/dev/chora/verify/run/" + script)) {
            if (stream == null) {
                throw new IOException(script + " is missing in this build of chora");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The port of this machine that leads to one of the container; 0 when none does. */
    int port(int inside) throws InterruptedException {
        Ran ran =
                bench.programs().run(engine.call("port", name, inside + "/tcp").within(LIMIT));
        for (String line : ran.out().split("\\R")) {
            int colon = line.lastIndexOf(':');
            if (colon > 0 && !line.startsWith("[")) {
                return Integer.parseInt(line.substring(colon + 1).strip());
            }
        }
        return 0;
    }

    /** Its health as the engine knows it; Podman is made to ask, since it does so by itself only with systemd. */
    String health(Json inspected) throws InterruptedException {
        if (engine.kind() == Engine.Kind.PODMAN && engine.program().equals("podman")) {
            Ran ran =
                    bench.programs().run(engine.call("healthcheck", "run", name).within(LIMIT));
            return ran.ok() ? "healthy" : "starting";
        }
        return inspected.get("State", "Health", "Status").text();
    }

    /** Whether it runs. */
    static boolean runs(Json inspected) {
        return inspected.get("State", "Running").isTrue();
    }
}
