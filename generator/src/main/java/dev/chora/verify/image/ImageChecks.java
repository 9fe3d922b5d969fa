package dev.chora.verify.image;

import dev.chora.engine.Call;
import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other tools say about Dockerfile and image: the engine's own checks, other architectures, a scanner. */
final class ImageChecks {
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final int MOST_VULNERABILITIES = 20;

    private final Builds builds;

    ImageChecks(Builds builds) {
        this.builds = builds;
    }

    /** {@code docker build --check}; see "Build checks" in Docker's manual. */
    void check(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = builds.engine(bench);
        String buildx = engine.buildx();
        if (engine.kind() != Engine.Kind.DOCKER || buildx == null || !atLeast(buildx, 0, 15)) {
            throw new CannotRun(
                    "docker build --check needs Docker with buildx 0.15 or newer, here is "
                            + (buildx == null ? "none" : buildx),
                    "Update Docker.");
        }
        for (String file : List.of("Dockerfile", "Dockerfile.test")) {
            if (!bench.files().has(file)) {
                continue;
            }
            List<String> line = new ArrayList<>(List.of("build", "--check", "--file", file));
            line.addAll(Builds.settings(bench));
            line.add(".");
            Ran ran = bench.run(
                    engine.call(line.toArray(new String[0])).in(bench.copy()).within(LIMIT), outcome);
            checked(bench, file, ran, outcome);
        }
    }

    private static void checked(Bench bench, String file, Ran ran, Outcome outcome) {
        String text = ran.out() + "\n" + ran.err();
        Matcher warning = Pattern.compile("(?m)^WARNING: (\\w+)(?: - (\\S+))?\\R(.*)\\R(?:.*\\R){0,2}?"
                        + Pattern.quote(file) + ":(\\d+)$")
                .matcher(text);
        while (warning.find()) {
            outcome.fault(
                    "buildkit." + warning.group(1),
                    bench.files().at(file, Integer.parseInt(warning.group(4)), 0),
                    warning.group(3).strip(),
                    warning.group(2) == null ? "See Docker's build checks." : "See " + warning.group(2));
        }
        if (!ran.ok() && !outcome.failed()) {
            new BuildFailure(bench, file, ran).tell(outcome);
        }
        outcome.evidence(ran, 1);
    }

    static boolean atLeast(String version, int major, int minor) {
        Matcher number = Pattern.compile("^v?(\\d+)\\.(\\d+)").matcher(version);
        if (!number.find()) {
            return false;
        }
        int first = Integer.parseInt(number.group(1));
        return first > major || (first == major && Integer.parseInt(number.group(2)) >= minor);
    }

    /** Builds for the other of the two usual architectures and throws the result away. */
    void otherArchitecture(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = builds.engine(bench);
        String other = "linux/" + (engine.architecture().equals("arm64") ? "amd64" : "arm64");
        if (engine.buildx() == null || !engine.buildKit()) {
            throw new CannotRun("building for " + other + " needs buildx", dev.chora.engine.Install.buildx());
        }
        Ran platforms = bench.run(engine.call("buildx", "inspect", "--bootstrap"));
        if (!platforms.out().contains(other)) {
            throw new CannotRun(
                    "this engine cannot build for " + other + ": there is no emulation",
                    "docker run --privileged --rm tonistiigi/binfmt --install " + other.substring(6)
                            + " adds it; Docker Desktop has it.");
        }
        List<String> line = new ArrayList<>(
                List.of("buildx", "build", "--platform", other, "--output", "type=cacheonly", "--progress", "plain"));
        line.addAll(Builds.settings(bench));
        line.add(".");
        Ran ran = bench.run(
                engine.call(line.toArray(new String[0])).in(bench.copy()).within(LIMIT), outcome);
        if (ran.ok()) {
            outcome.evidence("built for " + other);
        } else {
            new BuildFailure(bench, "Dockerfile", ran).tell(outcome);
        }
    }

    /** Trivy or Grype; a scanner without a database has scanned nothing. */
    void scan(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Engine engine = builds.engine(bench);
        boolean trivy = bench.programs().find("trivy") != null;
        if (!trivy && bench.programs().find("grype") == null) {
            throw new CannotRun(
                    "neither trivy nor grype is installed",
                    "Install one: https://trivy.dev or https://github.com/anchore/grype; CI scans with scan.yml.");
        }
        String image = builds.productionImage(bench, outcome);
        Call call = trivy
                ? Call.of(
                        "trivy",
                        "image",
                        "--quiet",
                        "--scanners",
                        "vuln",
                        "--severity",
                        "CRITICAL,HIGH",
                        "--ignore-unfixed",
                        "--format",
                        "json",
                        image)
                : Call.of(
                        "grype",
                        (engine.program().equals("podman") ? "podman:" : "docker:") + image,
                        "--quiet",
                        "--only-fixed",
                        "--output",
                        "json");
        Ran ran = bench.run(call.within(LIMIT), outcome);
        Json report = Json.of(ran.out());
        if (!ran.ok() || report.missing()) {
            List<String> said = ran.tail(1);
            throw new CannotRun(
                    "the scanner could not scan: " + (said.isEmpty() ? "exit code " + ran.exit() : said.get(0)),
                    "Its database has to be fetched once: trivy image --download-db-only, or grype db update.");
        }
        List<Json> found = trivy ? ofTrivy(report) : ofGrype(report);
        outcome.figure(Figure.atMost(Figures.VULNERABILITIES, found.size(), "", 0));
        for (Json one : found.subList(0, Math.min(found.size(), MOST_VULNERABILITIES))) {
            outcome.fault(
                    one.get("id").text(),
                    Place.of("Dockerfile"),
                    one.get("package").text() + " " + one.get("version").text() + " has "
                            + one.get("id").text() + " (" + one.get("severity").text() + ")",
                    "Update it to " + one.get("fixed").text() + ", or the base image that brings it.");
        }
    }

    private static List<Json> ofTrivy(Json report) {
        List<Json> found = new ArrayList<>();
        for (Json result : report.get("Results").list()) {
            for (Json one : result.get("Vulnerabilities").list()) {
                found.add(new Json(java.util.Map.of(
                        "id", one.get("VulnerabilityID").text(),
                        "package", one.get("PkgName").text(),
                        "version", one.get("InstalledVersion").text(),
                        "severity", one.get("Severity").text(),
                        "fixed", one.get("FixedVersion").text())));
            }
        }
        return found;
    }

    private static List<Json> ofGrype(Json report) {
        List<Json> found = new ArrayList<>();
        for (Json match : report.get("matches").list()) {
            Json one = match.get("vulnerability");
            String severity = one.get("severity").text();
            if (severity.equals("Critical") || severity.equals("High")) {
                found.add(new Json(java.util.Map.of(
                        "id", one.get("id").text(),
                        "package", match.get("artifact", "name").text(),
                        "version", match.get("artifact", "version").text(),
                        "severity", severity.toUpperCase(java.util.Locale.ROOT),
                        "fixed", String.join(", ", one.get("fix", "versions").texts()))));
            }
        }
        return found;
    }
}
