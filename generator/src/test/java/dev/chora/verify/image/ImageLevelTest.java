package dev.chora.verify.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.engine.Ran;
import dev.chora.testing.FakePrograms;
import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Proof;
import dev.chora.verify.proof.ProofListener;
import dev.chora.verify.proof.ProofSettings;
import dev.chora.verify.proof.ProofStep;
import dev.chora.verify.proof.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image level with an engine that says what Docker 26.1 said when it was asked. */
class ImageLevelTest {
    private static final String INFO = """
            {"ServerVersion":"26.1.5","Driver":"overlay2","OSType":"linux","Architecture":"x86_64",
             "ClientInfo":{"Plugins":[{"Name":"buildx","Version":"0.13.1"},{"Name":"compose","Version":"2.26.1"}]}}""";
    private static final String INSPECT = """
            [{"Size": 158000000, "RootFS": {"Layers": ["a", "b", "c", "d", "e", "f"]},
              "Config": {"User": "1000:1000", "Env": ["PATH=/usr/bin"], "Healthcheck": {"Test": ["CMD", "true"]},
              "WorkingDir": "/app", "Labels": {"org.opencontainers.image.title": "x", "org.opencontainers.image.source": "y",
              "org.opencontainers.image.version": "1", "org.opencontainers.image.licenses": "MIT"}}}]""";

    @TempDir
    Path project;

    private final FakePrograms docker = new FakePrograms();

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(project.resolve("Dockerfile"), "ARG A\nFROM python:3.12-slim\nRUN false\nCOPY nothere /x\n");
        docker.answer("docker info", INFO)
                .answer("docker version", "[]")
                .answer("docker context", "unix:///var/run/docker.sock")
                .answer("docker build", "")
                .answer("docker image inspect", INSPECT)
                .answer("docker history", "0B\tENV A=b\n32MB\tCOPY /opt/venv /opt/venv # buildkit\n")
                .answer("docker ps", "c1\n")
                .answer("docker network ls", "")
                .answer("docker volume ls", "v1\nv2\n")
                .answer("docker image ls", "python:3.12-slim\n")
                .answer("docker rm", "")
                .answer("docker volume rm", "");
    }

    private Report prove(String... only) throws IOException, InterruptedException {
        List<ProofStep> steps = ImageSteps.all(new Builds());
        ProofListener nobody = new ProofListener() {
            @Override
            public void begins(ProofStep step, int number, int total) {}

            @Override
            public void line(String line) {}

            @Override
            public void ended(Step step, int number, int total) {}

            @Override
            public void clearing() {}
        };
        ProofSettings settings = new ProofSettings(
                Map.of("BASE_IMAGE", "mirror.example.com/python:3.12"), Map.of(), List.of("id=netrc,src=/n"));
        try (Bench bench = new Bench(project, docker, docker, Map.of(), settings, nobody)) {
            return new Proof(steps, new Selection(List.of(only), List.of(), steps), nobody).run(bench, Level.IMAGE);
        }
    }

    private static @Nullable Finding first(Step step) {
        return step.findings().isEmpty() ? null : step.findings().get(0);
    }

    @Test
    void settingsGoToTheBuildAndEverythingIsSwept() throws Exception {
        Report report = prove("image.build", "image.look");
        assertThat(report.steps()).extracting(Step::verdict).containsExactly(Verdict.PASS, Verdict.PASS);
        assertThat(report.figure("image.size").value()).isEqualTo(158.0);
        assertThat(report.figure("image.layers").good()).isTrue();
        assertThat(docker.calls())
                .anyMatch(call -> call.startsWith("docker build --file Dockerfile --tag chora-verify-")
                        && call.endsWith(":app-cold --no-cache --progress plain --build-arg"
                                + " BASE_IMAGE=mirror.example.com/python:3.12 --secret id=netrc,src=/n ."))
                .contains("docker rm --force --volumes c1", "docker volume rm --force v1 v2")
                .noneMatch(call -> call.startsWith("docker image rm"));
    }

    @Test
    void aBaseImageThatCannotBePulledIsNoFault() throws Exception {
        fails("""
                #2 ERROR: failed to do request: Head "https://registry.example.com/v2/": dial tcp: lookup registry.example.com: no such host
                Dockerfile:2
                --------------------
                   2 | >>> FROM python:3.12-slim
                --------------------
                ERROR: failed to solve: python:3.12-slim: failed to resolve source metadata for docker.io/library/python:3.12-slim: failed to do request: Head "https://registry.example.com/v2/": dial tcp: lookup registry.example.com: no such host
                """);
        Step step = prove("image.build").steps().get(0);
        assertThat(step.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(step.why()).startsWith("cannot pull the base image: python:3.12-slim: failed to resolve");
        assertThat(step.advice()).contains("--build-arg BASE_IMAGE=");
    }

    @Test
    void aTagThatTheRegistryDoesNotKnowIsAFault() throws Exception {
        fails("""
                Dockerfile:2
                --------------------
                ERROR: failed to solve: python:3.12-slimm: failed to resolve source metadata for docker.io/library/python:3.12-slimm: docker.io/library/python:3.12-slimm: not found
                """);
        Step step = prove("image.build").steps().get(0);
        assertThat(step.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(first(step).advice()).contains("correct the tag");
        assertThat(first(step).place()).hasToString("Dockerfile:2");
    }

    @Test
    void anInstructionThatFailsIsFoundByItsLine() throws Exception {
        fails("""
                #6 ERROR: failed to calculate checksum of ref x::y: "/nothere": not found
                Dockerfile:4
                --------------------
                   4 | >>> COPY nothere /x
                --------------------
                ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref x::y: "/nothere": not found
                """);
        Report report = prove("image.build", "image.look");
        Step step = report.steps().get(0);
        assertThat(first(step).rule()).isEqualTo("image.build");
        assertThat(first(step).place()).hasToString("Dockerfile:4");
        assertThat(first(step).place().excerpt()).isEqualTo("COPY nothere /x");
        assertThat(report.steps().get(1).why()).isEqualTo("Dockerfile does not build, see the step before");
    }

    private void fails(String err) {
        docker.answer("docker build", call -> new Ran(call.line(), 1, "", err, Duration.ofSeconds(1)));
    }

    @Test
    void everythingThatIsWrongWithAnImageHasItsOwnRule() throws Exception {
        docker.answer(
                        "docker image inspect",
                        INSPECT.replace("158000000", "312400000")
                                .replace("\"1000:1000\"", "\"\"")
                                .replace("[\"CMD\", \"true\"]", "[\"NONE\"]")
                                .replace(
                                        "[\"PATH=/usr/bin\"]",
                                        "[\"DB_PASSWORD=hunter2\", \"TOKEN=\", \"API_TOKEN=$X\"]")
                                .replace("org.opencontainers.image.licenses", "other")
                                .replace("\"f\"]", "\"f\",1,2,3,4,5,6,7,8,9,10]"))
                .answer("docker history", "0B\tRUN |1 URL=https://me:s3cret@pypi.example.com/simple pip install x\n");
        Step step = prove("image.look").steps().get(0);
        assertThat(step.findings())
                .extracting(Finding::rule)
                .containsExactly(
                        "image.size",
                        "image.layers",
                        "image.user",
                        "image.health",
                        "image.labels",
                        "image.secret",
                        "image.secret");
        assertThat(step.findings().get(5).message()).isEqualTo("DB_PASSWORD is in ENV of the image");
        assertThat(step.findings().get(6).message())
                .isEqualTo("something with the form of a secret is in the history of the image");
    }

    @Test
    void anEngineThatWentAwayIsNoFaultOfTheProject() throws Exception {
        fails("ERROR: error during connect: EOF\n");
        docker.answer("docker ps", 1, "", "Cannot connect to the Docker daemon");
        Step step = prove("image.build").steps().get(0);
        assertThat(step.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(step.findings()).isEmpty();
        assertThat(step.why()).isEqualTo("the engine stopped answering: Cannot connect to the Docker daemon");
    }

    @Test
    void withoutAnEngineNothingPasses() throws Exception {
        docker.answer("docker info", 1, "{\"ServerErrors\":[\"Cannot connect to the Docker daemon\"]}", "");
        Report report = prove();
        assertThat(report.steps()).extracting(Step::verdict).containsOnly(Verdict.NOT_RUN);
        assertThat(report.steps().get(0).why())
                .isEqualTo("Docker does not answer: Cannot connect to the Docker daemon");
    }
}
