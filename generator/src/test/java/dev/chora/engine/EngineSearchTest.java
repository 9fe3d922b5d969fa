package dev.chora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.testing.FakePrograms;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineSearchTest {
    private static final String INFO = """
            {"ServerVersion":"27.3.1","Driver":"overlayfs","DriverStatus":[["driver-type","io.containerd.snapshotter.v1"]],
             "OSType":"linux","Architecture":"aarch64","NCPU":4,"MemTotal":8321490944,
             "SecurityOptions":["name=seccomp,profile=builtin","name=rootless"],
             "ClientInfo":{"Context":"desktop","Plugins":[
              {"Name":"buildx","Version":"v0.17.1"},{"Name":"compose","Version":"v2.29.7"}]}}
            """;

    private static FakePrograms docker(String info) {
        return new FakePrograms()
                .answer("docker info", info)
                .answer("docker version", "[{\"Name\":\"Engine\"}]")
                .answer("docker context inspect", "unix:///run/user/1000/docker.sock\n");
    }

    @Test
    void everythingOfDockerIsReadFromItsOwnWords() throws InterruptedException {
        EngineSearch search = EngineSearch.of(docker(INFO), Map.of());
        assertThat(search.missing()).isEmpty();
        Engine engine = search.engine();
        assertThat(engine).isNotNull();
        assertThat(engine.described())
                .isEqualTo("Docker 27.3.1, linux/arm64, overlayfs (containerd), rootless, BuildKit, buildx 0.17.1,"
                        + " compose 2.29.7");
        assertThat(engine.memory()).isEqualTo(8_321_490_944L);
        assertThat(engine.cpus()).isEqualTo(4);
        assertThat(engine.host()).isEqualTo("unix:///run/user/1000/docker.sock");
        assertThat(engine.build("-t", "x", ".").line()).isEqualTo("docker build -t x .");
        assertThat(engine.compose("up").line()).isEqualTo("docker compose up");
    }

    @Test
    void aMissingPluginIsNamedWithAWayToGetIt() throws InterruptedException {
        EngineSearch search = EngineSearch.of(
                docker(INFO.replaceAll("(?s)\\{\"Name\":\"buildx.*?\\},\\{\"Name\":\"compose.*?\\}", "")), Map.of());
        assertThat(search.engine()).isNotNull();
        assertThat(search.engine().buildKit()).isFalse();
        assertThat(search.engine().compose()).isEmpty();
        assertThat(search.missing("buildx")).isNotNull();
        assertThat(search.missing("compose").advice()).isNotEmpty();
    }

    @Test
    void anEngineThatDoesNotAnswerSaysWhy() throws InterruptedException {
        FakePrograms down = new FakePrograms()
                .answer(
                        "docker info",
                        1,
                        "{\"ServerErrors\":[\"Cannot connect to the Docker daemon at unix:///var/run/docker.sock.\"]}",
                        "");
        EngineSearch search = EngineSearch.of(down, Map.of());
        assertThat(search.engine()).isNull();
        assertThat(search.missing("engine").why())
                .isEqualTo(
                        "Docker does not answer: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.");
    }

    @Test
    void podmanIsTakenWhenThereIsNoDocker() throws InterruptedException {
        FakePrograms podman =
                new FakePrograms().answer("podman info", """
                        {"host":{"arch":"amd64","os":"linux","cpus":2,"memTotal":100,"buildahVersion":"1.28.2",
                         "security":{"rootless":true},"serviceIsRemote":false},
                         "store":{"graphDriverName":"overlay"},"version":{"Version":"4.3.1"}}""").answer("podman compose", 125, "", "unrecognized command");
        EngineSearch search = EngineSearch.of(podman, Map.of());
        Engine engine = search.engine();
        assertThat(engine).isNotNull();
        assertThat(engine.kind()).isEqualTo(Engine.Kind.PODMAN);
        assertThat(engine.described()).isEqualTo("Podman 4.3.1, linux/amd64, overlay, rootless, Buildah");
        assertThat(engine.build(".").line()).isEqualTo("podman build --format docker .");
        assertThat(search.missing("compose")).isNotNull();
    }

    @Test
    void nothingAtAllIsSaidOnce() throws InterruptedException {
        EngineSearch search = EngineSearch.of(new FakePrograms(), Map.of());
        assertThat(search.engine()).isNull();
        assertThat(search.missing()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "unix:///var/run/docker.sock, false",
        "npipe:////./pipe/docker_engine, false",
        "tcp://127.0.0.1:2375, false",
        "tcp://localhost:2375, false",
        "tcp://10.0.0.7:2376, true",
        "ssh://build@example.com, true",
        "'', false",
    })
    void aHostIsRemoteWhenItIsAnotherMachine(String host, boolean remote) {
        assertThat(DockerSearch.isRemote(host)).isEqualTo(remote);
    }
}
