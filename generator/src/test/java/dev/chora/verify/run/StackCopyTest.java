package dev.chora.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.testing.FakePrograms;
import dev.chora.verify.Step;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.ProofListener;
import dev.chora.verify.proof.ProofSettings;
import dev.chora.verify.proof.ProofStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of a stack, so that nothing of the person's own is touched. */
class StackCopyTest {
    /** As docker compose 2.26 resolves it, shortened. */
    private static final String STACK = """
            {"name": "hello", "networks": {"back": {"name": "hello-network", "ipam": {}}, "shared": {"name": "corp", "external": true}},
             "volumes": {"data": {"name": "precious"}},
             "services": {
              "app": {"build": {"context": "/p", "dockerfile": "Dockerfile"}, "image": "hello:latest", "container_name": "hello",
               "develop": {"watch": []}, "read_only": true, "init": true, "cap_drop": ["ALL"],
               "security_opt": ["no-new-privileges:true"], "tmpfs": ["/tmp", "/app/ephemeral:uid=1000,mode=0750"],
               "environment": {"A": "1", "PRICE": "5$$", "EMPTY": null}, "command": null,
               "deploy": {"resources": {"limits": {"memory": "536870912", "cpus": 1}}},
               "healthcheck": {"test": ["CMD", "curl", "http://127.0.0.1:8000/health"], "interval": "5s"},
               "ports": [{"mode": "ingress", "host_ip": "0.0.0.0", "target": 8000, "published": "8000", "protocol": "tcp"}],
               "volumes": [{"type": "bind", "source": "/p/configs", "target": "/app/configs", "read_only": true},
                {"type": "volume", "source": "data", "target": "/app/data", "volume": {}}]},
              "worker": {"image": "hello:latest"},
              "tool": {"build": {"context": "/p", "dockerfile": "Dockerfile.test"}, "image": "hello:test"},
              "db": {"image": "postgres:17"}}}""";

    @TempDir
    Path project;

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(project.resolve("Dockerfile"), "FROM scratch\n");
        bench = new Bench(
                project, new FakePrograms(), new FakePrograms(), Map.of(), ProofSettings.NONE, new ProofListener() {
                    @Override
                    public void begins(ProofStep step, int number, int total) {}

                    @Override
                    public void line(String line) {}

                    @Override
                    public void ended(Step step, int number, int total) {}

                    @Override
                    public void clearing() {}
                });
    }

    private Json copied() {
        return Json.of(JsonText.dumps(new StackCopy(bench, bench.id() + ":app").of(Json.of(STACK)), JsonStyle.DEFAULT));
    }

    @Test
    void namesThatCouldBeThePersonsOwnAreGone() {
        Json copy = copied();
        assertThat(copy.get("name").text()).isEqualTo(bench.id());
        assertThat(copy.get("networks", "back", "name").missing()).isTrue();
        assertThat(copy.get("networks", "back", "labels").texts()).containsExactly("dev.chora.verify=" + bench.id());
        assertThat(copy.get("networks", "shared", "name").text()).isEqualTo("corp");
        assertThat(copy.get("volumes", "data", "name").missing()).isTrue();
        assertThat(copy.get("services", "app", "container_name").missing()).isTrue();
        assertThat(copy.get("services", "app", "develop").missing()).isTrue();
    }

    @Test
    void theImageThatIsBuiltAlreadyServesEveryServiceThatNamesIt() {
        Json services = copied().get("services");
        assertThat(services.get("app", "image").text()).isEqualTo(bench.id() + ":app");
        assertThat(services.get("app", "build").missing()).isTrue();
        assertThat(services.get("worker", "image").text()).isEqualTo(bench.id() + ":app");
        assertThat(services.get("tool", "image").text()).isEqualTo(bench.id() + ":tool");
        assertThat(services.get("tool", "build").missing()).isFalse();
        assertThat(services.get("db", "image").text()).isEqualTo("postgres:17");
    }

    @Test
    void portsAreFreeOnesOfThisMachineAlone() {
        Json port = copied().get("services", "app", "ports").list().get(0);
        assertThat(port.get("published").missing()).isTrue();
        assertThat(port.get("host_ip").text()).isEqualTo("127.0.0.1");
        assertThat(port.get("target").number()).isEqualTo(8000);
    }

    @Test
    void aContainerBearsWhatTheServiceBears() {
        Json service = Json.of(STACK).get("services", "app");
        RunOptions options = RunOptions.of(bench, engine("unix:///var/run/docker.sock"), service);
        assertThat(String.join(" ", options.line(bench, List.of("--detach"), Map.of("A", "2"), "img")))
                .isEqualTo("run --label dev.chora.verify=" + bench.id() + " --detach --read-only --init --cap-drop ALL"
                        + " --security-opt no-new-privileges:true --memory 536870912 --cpus 1 --health-interval 5s"
                        + " --tmpfs /tmp --tmpfs /app/ephemeral:uid=1000,mode=0750 --volume /p/configs:/app/configs:ro"
                        + " --volume " + bench.id() + "-data:/app/data --env A=2 --env PRICE=5$ img");
        assertThat(options.volumes(bench)).containsExactly(bench.id() + "-data");
        assertThat(options.mounts())
                .containsExactly(
                        new Mount("/tmp", true, false),
                        new Mount("/app/ephemeral", true, false),
                        new Mount("/app/configs", false, true),
                        new Mount("/app/data", true, true));
    }

    @Test
    void aRemoteEngineIsGivenNoFolderOfThisMachine() {
        Json service = Json.of(STACK).get("services", "app");
        RunOptions options = RunOptions.of(bench, engine("ssh://build@example.com"), service);
        assertThat(String.join(" ", options.line(bench, List.of(), Map.of(), "img")))
                .doesNotContain("/p/configs");
    }

    @Test
    void theSubjectIsReadFromServiceAndImage() {
        Json image = Json.of("{\"Config\": {\"ExposedPorts\": {\"9000/tcp\": {}, \"53/udp\": {}}}}");
        assertThat(Subject.of(bench, image, Json.of(STACK).get("services", "app")))
                .isEqualTo(new Subject(List.of(8000, 9000), 8000, "/health", false, false));
        assertThat(Subject.of(bench, new Json(null), Json.of("{\"restart\": \"no\"}")))
                .isEqualTo(new Subject(List.of(), 0, "", false, true));
        Json byVariable = Json.of("""
                {"Config": {"ExposedPorts": {"8000/tcp": {}}, "Healthcheck": {"Test": ["CMD", "python", "-c",
                 "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\\"PORT\\"]}/health', timeout=4)"]}}}""");
        assertThat(Subject.of(bench, byVariable, new Json(null)))
                .isEqualTo(new Subject(List.of(8000), 8000, "/health", false, false));
    }

    private static Engine engine(String host) {
        return new Engine(
                Engine.Kind.DOCKER,
                "docker",
                "27",
                host,
                host.startsWith("ssh"),
                "overlay2",
                false,
                "linux",
                "amd64",
                2,
                1,
                "0.13",
                List.of("docker", "compose"),
                "2.26",
                true);
    }
}
