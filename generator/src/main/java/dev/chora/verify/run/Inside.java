package dev.chora.verify.run;

import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.NothingToProve;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who the process is, where it may write, and whether what it wrote is still there after a restart. */
final class Inside {
    private static final int USER = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 100;
    private static final String MARK = ".chora-verify-mark";

    private final RunBench run;

    Inside(RunBench run) {
        this.run = run;
    }

    void user(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Json seen = look(bench, outcome);
        int uid = (int) seen.get("uid").number();
        outcome.evidence("UID " + uid + ", GID " + seen.get("gid").text() + ", capabilities "
                + seen.get("capabilities").text() + ", no new privileges "
                + (seen.get("no_new_privileges").text().equals("1") ? "yes" : "no"));
        if (uid == 0) {
            outcome.fault(
                    "run.user",
                    Place.of("Dockerfile"),
                    "the process in the container is root",
                    "End the Dockerfile with USER 1000:1000.");
        } else if (uid != USER) {
            outcome.warning(
                    "run.user",
                    Place.of("Dockerfile"),
                    "the process has UID " + uid + ", not 1000",
                    "Use 1000: the first user of most machines, so that mounted folders can be written to.");
        }
        boolean readOnly = run.options(bench).readOnly();
        if (seen.get("root_writable").isTrue() || !readOnly) {
            outcome.warning(
                    "run.read-only",
                    place(bench),
                    "the root file system is writable",
                    "Set read_only: true and give a tmpfs to what is written.");
        }
        List<String> outside = seen.get("outside").texts();
        if (outside.isEmpty()) {
            outcome.evidence("it can write only where it has volumes: " + written(bench));
        } else if (readOnly) {
            outcome.fault(
                    "run.writes",
                    place(bench),
                    "it can write to " + String.join(", ", outside) + ", where no volume is",
                    "Mount a volume or tmpfs there by name, or make it read-only.");
        } else {
            outcome.evidence("it can write to " + String.join(", ", outside));
        }
    }

    private String written(Bench bench) throws IOException, InterruptedException {
        List<String> targets = new ArrayList<>();
        for (Mount mount : run.options(bench).mounts()) {
            if (mount.writable()) {
                targets.add(mount.target());
            }
        }
        return targets.isEmpty() ? "none" : String.join(", ", targets);
    }

    private static Place place(Bench bench) {
        String file = ComposeStack.file(bench);
        return Place.of(file == null ? "Dockerfile" : file);
    }

    private Json look(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Container container = run.container(bench, outcome);
        List<String> targets = new ArrayList<>();
        for (Mount mount : run.options(bench).mounts()) {
            targets.add(mount.target());
        }
        Ran ran = container.script("inside.py", targets, outcome);
        Json seen = Json.of(ran.out());
        if (seen.missing()) {
            outcome.evidence(ran, 4);
            throw new CannotRun("no Python could be run in the container", "Look at the log of the container.");
        }
        return seen;
    }

    void volumes(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        if (run.options(bench).mounts().isEmpty()) {
            throw new NothingToProve();
        }
        Json seen = look(bench, outcome);
        List<String> lasting = new ArrayList<>();
        for (Mount mount : run.options(bench).mounts()) {
            Json there = seen.get("mounts", mount.target());
            boolean writable = there.get("writable").isTrue();
            if (mount.writable() && !writable) {
                outcome.fault(
                        "run.volume-owner",
                        place(bench),
                        mount.target() + " belongs to UID " + there.get("uid").text() + " and cannot be written to",
                        "Make the folder in the image with COPY --chown=1000:1000 or install -d -o 1000; a new volume takes "
                                + "its owner from there.");
            } else if (!mount.writable() && writable) {
                outcome.fault(
                        "run.volume-read-only",
                        place(bench),
                        mount.target() + " should be read-only and can be written to",
                        "Mount it with :ro.");
            } else if (mount.writable() && mount.lasting()) {
                lasting.add(mount.target());
                if (there.get("uid").number() != USER) {
                    outcome.warning(
                            "run.volume-owner",
                            place(bench),
                            mount.target() + " belongs to UID "
                                    + there.get("uid").text() + ", not 1000",
                            "Make the folder in the image with the owner 1000:1000.");
                }
            }
        }
        restart(bench, lasting, outcome);
    }

    private void restart(Bench bench, List<String> lasting, Outcome outcome) throws IOException, InterruptedException {
        Container container = run.container(bench, outcome);
        if (lasting.isEmpty()) {
            outcome.evidence("no volume keeps anything");
            return;
        }
        if (!all(container, lasting, "open(p, 'w').write('kept')", outcome)) {
            return;
        }
        bench.run(container.engine().call("restart", container.name()), outcome);
        answersAgain(container, run.subject(bench, outcome));
        if (all(container, lasting, "assert open(p).read() == 'kept'; os.remove(p)", outcome)) {
            outcome.evidence("kept over a restart, UID 1000: " + String.join(", ", lasting));
        }
    }

    /** The steps after this one find the container as it was: listening. */
    private static void answersAgain(Container container, Subject subject) throws InterruptedException {
        int port = subject.healthPort() == 0 ? 0 : container.port(subject.healthPort());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (port != 0
                && System.nanoTime() < end
                && !Http.get(Http.url(port, subject.healthPath())).good()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean all(Container container, List<String> targets, String work, Outcome outcome)
            throws InterruptedException {
        String program = "import os, sys\nfor d in sys.argv[1:]:\n    p = os.path.join(d, '" + MARK + "'); " + work;
        List<String> line = new ArrayList<>(List.of("exec", container.name(), "python", "-c", program));
        line.addAll(targets);
        Ran ran = container.bench().run(container.engine().call(line.toArray(new String[0])), outcome);
        if (!ran.ok()) {
            outcome.evidence(ran, 4);
            outcome.fault(
                    "run.volume-lost",
                    place(container.bench()),
                    "what is written to a volume is not there after a restart",
                    "Look at the volumes of the compose file: a tmpfs keeps nothing.");
        }
        return ran.ok();
    }
}
