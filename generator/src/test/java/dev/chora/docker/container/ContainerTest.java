package dev.chora.docker.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.engine.Json;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerTest {
    /** The shape of {@code podman inspect}: other words for states, health under two names, volumes with their paths. */
    @Test
    void readsWhatPodmanTells() {
        Container container = Container.of(Json.of("""
                {"Id": "abc", "Name": "demo", "ImageName": "localhost/demo:latest", "Path": "python", "Args": ["-m", "demo"],
                 "State": {"Status": "stopped", "ExitCode": 137, "OOMKilled": true, "Error": "",
                           "StartedAt": "2026-01-01T00:00:00.5+01:00", "FinishedAt": "0001-01-01T00:00:00Z",
                           "Healthcheck": {"Status": "unhealthy", "FailingStreak": 3,
                                           "Log": [{"ExitCode": 1, "Output": "refused\\n"}]}},
                 "RestartCount": 2,
                 "Mounts": [{"Type": "volume", "Name": "data", "Source": "/var/lib/containers/x", "Destination": "/data", "RW": true},
                            {"Type": "bind", "Source": "/srv/conf", "Destination": "/data/conf", "RW": false}],
                 "Config": {"Image": "", "Env": ["A=1", "B"], "User": "1000:1000", "Healthcheck": {"Test": ["CMD-SHELL", "true"]}},
                 "HostConfig": {"RestartPolicy": {"Name": "on-failure", "MaximumRetryCount": 4}, "Memory": 1048576},
                 "NetworkSettings": {"Ports": {"80/tcp": [{"HostIp": "0.0.0.0", "HostPort": "8080"},
                                                          {"HostIp": "::", "HostPort": "8080"}], "81/tcp": null},
                                     "Networks": {"podman": {"IPAddress": "10.88.0.2"}}}}"""));
        assertThat(container.name()).isEqualTo("demo");
        assertThat(container.image()).isEqualTo("localhost/demo:latest");
        assertThat(container.state().status()).isEqualTo("exited");
        assertThat(container.state().outOfMemory()).isTrue();
        assertThat(container.state().finished()).isEmpty();
        assertThat(container.state().restarts()).isEqualTo(2);
        assertThat(container.policy()).isEqualTo("on-failure:4");
        assertThat(container.ports()).containsExactly(new Port("80/tcp", "", "8080"));
        assertThat(container.address()).isEqualTo("10.88.0.2");
        assertThat(container.environment()).containsExactly(new Variable("A", "1"), new Variable("B", ""));
        Health health = Objects.requireNonNull(container.health());
        assertThat(health.status()).isEqualTo("unhealthy");
        assertThat(health.last()).isEqualTo(new Probe(1, "refused"));
        assertThat(Objects.requireNonNull(container.mountOf("/data/conf/x")).source())
                .isEqualTo("/srv/conf");
        assertThat(Objects.requireNonNull(container.mountOf("/data")).source()).isEqualTo("data");
        assertThat(container.mountOf("/database")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"configured, created", "initialized, created", "stopped, exited", "running, running"})
    void statesOfPodmanHaveTheNamesOfDocker(String podman, String docker) {
        Container container = Container.of(Json.of("{\"State\": {\"Status\": \"" + podman + "\"}}"));
        assertThat(container.state().status()).isEqualTo(docker);
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD, hunter2, ******",
        "API_TOKEN, x, ******",
        "aws_secret_access_key, x, ******",
        "DB_PASSWORD, '', ''",
        "PATH, /bin, /bin",
        "DATABASE_URL, postgres://me:pw@db:5432/x, postgres://me:******@db:5432/x",
        "REDIS, redis://:pw@cache, redis://:******@cache",
        "INDEX, https://token@pypi.example.com/simple https://a:b@c/d, https://******@pypi.example.com/simple https://a:******@c/d",
        "SITE, https://example.com/@me, https://example.com/@me",
        "ODD, postgres://me:p@ss@db/x, postgres://me:******@db/x",
    })
    void secretsAreHidden(String name, String value, String shown) {
        assertThat(new Variable(name, value).shown()).isEqualTo(shown);
    }

    @Test
    void bothStreamsOfALogAreOne() {
        String out = "2026-01-01T00:00:01.000000001Z a\n2026-01-01T00:00:01.000000003Z c c\n";
        String err = "2026-01-01T00:00:01.000000002Z b\n";
        assertThat(ContainerReader.merged(out, err, 9)).isEqualTo(List.of("a", "b", "c c"));
        assertThat(ContainerReader.merged(out, err, 2)).isEqualTo(List.of("b", "c c"));
        assertThat(ContainerReader.merged("no time here\n", "", 9)).isEqualTo(List.of("no time here"));
    }

    @ParameterizedTest
    @CsvSource({
        "62, 0, 1, amd64",
        "183, 0, 1, arm64",
        "0, 22, 2, s390x",
        "243, 0, 1, riscv64",
        "40, 0, 1, arm",
        "99, 99, 1, ''"
    })
    void programsTellTheirProcessor(int first, int second, int order, String architecture) {
        String head =
                "\u007fELF\u0002" + (char) order + "\0".repeat(12) + (char) first + (char) second + "\0".repeat(40);
        assertThat(new StartFile("/x", true, true, head, null).architecture()).isEqualTo(architecture);
        assertThat(new StartFile("/x", true, true, "abc", null).architecture()).isEmpty();
    }
}
