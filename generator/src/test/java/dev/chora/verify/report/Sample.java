package dev.chora.verify.report;

import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.Place;
import dev.chora.verify.Report;
import dev.chora.verify.Severity;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A report that has one of everything. */
public final class Sample {
    private Sample() {}

    public static Report report() {
        Step good = new Step(
                "static.parse",
                Level.STATIC,
                "YAML, TOML, JSON and INI files can be read",
                null,
                Duration.ofMillis(12),
                Verdict.PASS,
                List.of(new Finding(
                        "DL3008",
                        Severity.WARNING,
                        "versions are not pinned",
                        new Place("docker files/Dockerfile", 7, 0, "RUN apt-get install -y \"curl\" && true"),
                        "Pin them: curl=8.*.")),
                List.of(),
                List.of("3 files"),
                null,
                null);
        Step bad = new Step(
                "image.look",
                Level.IMAGE,
                "Size & layers are right",
                "docker image inspect app\ndocker history app",
                Duration.ofMillis(1500),
                Verdict.FAIL,
                List.of(
                        new Finding(
                                "image.user",
                                Severity.ERROR,
                                "the container runs as root",
                                Place.of("Dockerfile"),
                                "End with USER 1000:1000."),
                        new Finding(
                                "image.size",
                                Severity.ERROR,
                                "the image is 312 MB, more than 250 MB",
                                null,
                                "Install only the wheel.")),
                List.of(Figure.atMost("image.size", 312.4567, "MB", 250), Figure.of("tests.coverage", 99.5, "%")),
                List.of("user: root", "layer <12 MB>: RUN true"),
                null,
                null);
        Step open = new Step(
                "image.scan",
                Level.IMAGE,
                "A scanner knows no critical or high vulnerability",
                null,
                Duration.ZERO,
                Verdict.NOT_RUN,
                List.of(),
                List.of(),
                List.of(),
                "neither trivy nor grype is installed",
                "Install one.");
        return new Report(
                Path.of("/home/me/hello"),
                Level.IMAGE,
                Instant.parse("2026-11-21T10:43:34Z"),
                Duration.ofMillis(1523),
                List.of(good, bad, open));
    }
}
