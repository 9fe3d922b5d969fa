package dev.chora.verify.image;

import dev.chora.engine.Engine;
import dev.chora.engine.InspectedImage;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Amount;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.util.List;

/** Looks at the production image as the engine describes it. */
final class ImageLook {
    private static final double MEGABYTE = 1e6;
    private static final double LARGEST = 250;
    /** Containerd's store counts the compressed layers too: half as much again for a Python image. */
    private static final double LARGEST_IN_CONTAINERD = 375;

    private static final int MOST_LAYERS = 15;

    private final Builds builds;

    ImageLook(Builds builds) {
        this.builds = builds;
    }

    void look(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = builds.engine(bench);
        String image = builds.productionImage(bench, outcome);
        Ran ran = bench.run(engine.call("image", "inspect", image), outcome);
        List<Json> found = Json.of(ran.out()).list();
        if (found.isEmpty()) {
            throw new CannotRun("the engine does not describe the image", null);
        }
        Json inspected = found.get(0);
        size(engine, inspected, outcome);
        user(inspected, outcome);
        health(inspected, outcome);
        labels(inspected, outcome);
        history(bench, engine, image, inspected, outcome);
    }

    private static void size(Engine engine, Json inspected, Outcome outcome) {
        boolean containerd = engine.storage().contains("containerd");
        double largest = containerd ? LARGEST_IN_CONTAINERD : LARGEST;
        double size = inspected.get("Size").number() / MEGABYTE;
        outcome.evidence(Amount.of(size, "MB") + " as " + engine.storage() + " counts, the limit there is "
                + Amount.of(largest, "MB"));
        outcome.budget(
                Figure.atMost(Figures.IMAGE_SIZE, size, "MB", largest),
                "the image",
                "docker history shows the largest layers; install only the wheel in the last stage, on a slim base.");
        outcome.budget(
                Figure.atMost(
                        Figures.IMAGE_LAYERS,
                        inspected.get("RootFS", "Layers").list().size(),
                        "",
                        MOST_LAYERS),
                "the number of layers",
                "Join RUN instructions that belong together, and copy from the builder once.");
    }

    private static void user(Json inspected, Outcome outcome) {
        String user = inspected.get("Config", "User").text();
        outcome.evidence("user: " + (user.isEmpty() ? "root" : user));
        String name = user.contains(":") ? user.substring(0, user.indexOf(':')) : user;
        if (name.isEmpty() || name.equals("root") || name.equals("0")) {
            outcome.fault(
                    "image.user",
                    Place.of("Dockerfile"),
                    "the container runs as root",
                    "Make a user with UID 1000 and end the Dockerfile with USER 1000:1000.");
        }
    }

    private static void health(Json inspected, Outcome outcome) {
        Json test = new InspectedImage(inspected).healthCheck();
        if (test.list().isEmpty() || test.texts().get(0).equals("NONE")) {
            outcome.fault(
                    "image.health",
                    Place.of("Dockerfile"),
                    "the image has no health check",
                    "Add HEALTHCHECK; for a web service ask /health, for others import the package.");
        } else {
            outcome.evidence("health check: " + String.join(" ", test.texts()));
        }
    }

    private static void labels(Json inspected, Outcome outcome) {
        Json labels = inspected.get("Config", "Labels");
        StringBuilder missing = new StringBuilder();
        for (String name : List.of("title", "source", "version", "licenses")) {
            if (labels.get("org.opencontainers.image." + name).missing()) {
                missing.append(missing.length() == 0 ? "" : ", ").append(name);
            }
        }
        if (missing.length() > 0) {
            outcome.warning(
                    "image.labels",
                    Place.of("Dockerfile"),
                    "labels of the OCI image specification are missing: " + missing,
                    "Add LABEL org.opencontainers.image.title=… and the others.");
        } else {
            outcome.evidence(
                    "labels: " + labels.get("org.opencontainers.image.title").text() + " "
                            + labels.get("org.opencontainers.image.version").text());
        }
    }

    private static void history(Bench bench, Engine engine, String image, Json inspected, Outcome outcome)
            throws InterruptedException {
        Ran ran = bench.run(
                engine.call("history", "--no-trunc", "--format", "{{.Size}}\t{{.CreatedBy}}", image), outcome);
        Secrets secrets = new Secrets();
        for (String variable : inspected.get("Config", "Env").texts()) {
            secrets.look(variable, "ENV", outcome);
        }
        for (String line : ran.out().split("\\R")) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                continue;
            }
            secrets.look(line.substring(tab + 1), "the history", outcome);
            if (!line.startsWith("0B")) {
                String made = line.substring(tab + 1).replaceAll("\\s+", " ");
                outcome.evidence("layer " + line.substring(0, tab) + ": "
                        + (made.isBlank()
                                ? "(base image)"
                                : made.length() > 90 ? made.substring(0, 90) + " ..." : made));
            }
        }
    }
}
