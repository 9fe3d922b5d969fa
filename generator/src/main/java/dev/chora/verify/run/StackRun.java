package dev.chora.verify.run;

import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Missing;
import dev.chora.engine.Ran;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.verify.Place;
import dev.chora.verify.build.NetworkTrouble;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole compose stack, up and down again. */
final class StackRun {
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final RunBench run;

    StackRun(RunBench run) {
        this.run = run;
    }

    void prove(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = run.engine(bench);
        String file = String.valueOf(ComposeStack.file(bench));
        ComposeStack stack = run.stack(bench);
        Missing missing = bench.search().missing("compose");
        if (missing != null) {
            throw new CannotRun(missing.why(), missing.advice());
        }
        if (stack.problem() != null) {
            outcome.fault(
                    "run.compose",
                    Place.of(file),
                    "compose refuses the file: " + stack.problem(),
                    "Run docker compose config.");
            return;
        }
        if (engine.remote() && !stack.mountedFolders().isEmpty()) {
            throw new CannotRun(
                    "the stack mounts folders of this machine, which a remote engine does not see",
                    "Run it with an engine on this machine.");
        }
        Path own = bench.scratch("compose.json");
        Object document = new StackCopy(bench, run.image(bench, outcome)).of(stack.document());
        Files.writeString(own, JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L)));
        bench.later(programs -> programs.run(engine.compose(
                "--project-name",
                bench.id(),
                "--file",
                own.toString(),
                "down",
                "--volumes",
                "--remove-orphans",
                "--timeout",
                "5")));
        Ran up = bench.run(
                ComposeStack.call(bench, engine, own, "up", "--detach", "--wait")
                        .within(LIMIT),
                outcome);
        Ran list = bench.run(ComposeStack.call(bench, engine, own, "ps", "--all", "--format", "json"), outcome);
        List<Json> services = services(list.out());
        boolean ended = !services.isEmpty();
        for (Json service : services) {
            String health = service.get("Health").text();
            outcome.evidence(
                    service.get("Service").text() + ": " + service.get("State").text()
                            + (health.isEmpty() ? "" : ", " + health)
                            + (service.get("State").text().equals("exited")
                                    ? ", exit code " + service.get("ExitCode").text()
                                    : ""));
            boolean well = service.get("State").text().equals("running")
                    || (service.get("State").text().equals("exited")
                            && service.get("ExitCode").number() == 0);
            ended &= well && !health.equals("unhealthy");
        }
        // "up --wait" calls a container that did its work and ended a failure.
        if (!up.ok() && !(ended && onlyEnded(services))) {
            failed(bench, engine, own, file, up, outcome);
        }
        bench.run(
                ComposeStack.call(bench, engine, own, "down", "--volumes", "--remove-orphans", "--timeout", "10")
                        .within(LIMIT),
                outcome);
    }

    private static boolean onlyEnded(List<Json> services) {
        for (Json service : services) {
            if (service.get("State").text().equals("exited")) {
                return true;
            }
        }
        return false;
    }

    /** Compose prints one object a line; versions before 2.21 print a list. */
    private static List<Json> services(String text) {
        List<Json> whole = Json.of(text).list();
        if (!whole.isEmpty()) {
            return whole;
        }
        List<Json> services = new ArrayList<>();
        for (String line : text.split("\\R")) {
            Json service = Json.of(line);
            if (!service.missing()) {
                services.add(service);
            }
        }
        return services;
    }

    private static void failed(Bench bench, Engine engine, Path own, String file, Ran up, Outcome outcome)
            throws IOException, InterruptedException {
        String trouble = NetworkTrouble.in(up);
        if (trouble != null) {
            throw new CannotRun("an image of the stack cannot be pulled: " + trouble, NetworkTrouble.ADVICE);
        }
        Ran logs = bench.run(ComposeStack.call(bench, engine, own, "logs", "--no-color", "--tail", "15"), outcome);
        outcome.evidence(logs, 15);
        List<String> said = up.tail(1);
        outcome.fault(
                "run.compose",
                Place.of(file),
                "the stack does not come up healthy: " + (said.isEmpty() ? "exit code " + up.exit() : said.get(0)),
                "Run docker compose up --wait, then docker compose ps and logs.");
    }
}
