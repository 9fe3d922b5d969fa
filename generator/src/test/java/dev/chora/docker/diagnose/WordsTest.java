package dev.chora.docker.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.docker.container.Container;
import dev.chora.engine.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What engines, shells and packages say in other words than those of the recorded containers. */
class WordsTest {
    private static Case exited(int exit, String error, String log) {
        String status = error.isEmpty() ? "exited" : "created";
        Json inspected = Json.of("""
                {"Id": "1", "Name": "/demo", "Path": "python", "Args": ["-m", "demo"],
                 "State": {"Status": "%s", "ExitCode": %d, "Error": "%s",
                           "StartedAt": "2026-01-01T00:00:00Z", "FinishedAt": "2026-01-01T00:01:00Z"},
                 "Config": {"Image": "demo", "Env": ["EMPTY="], "User": "1000", "WorkingDir": "/app"},
                 "HostConfig": {"PortBindings": {"8000/tcp": [{"HostIp": "", "HostPort": "8000"}]}},
                 "Mounts": [{"Type": "bind", "Source": "/home/me/app", "Destination": "/app", "RW": true}],
                 "NetworkSettings": {"Networks": {"demo_default": {"IPAddress": "10.0.0.2"}}}}""".formatted(status, exit, error.replace("\"", "\\\"")));
        return new Case(
                Container.of(inspected),
                List.of(log.split("~")),
                null,
                "amd64",
                "amd64",
                List.of(),
                Map.of(),
                "docker");
    }

    private static List<String> kinds(Case it) {
        List<String> kinds = new ArrayList<>();
        for (Fault fault : Diagnosis.of(it).faults()) {
            kinds.add(fault.kind().word());
        }
        return kinds;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "missing-variable | 1 | bash: line 1: DATABASE_URL: unbound variable",
                "missing-variable | 1 | environs.exceptions.EnvError: Environment variable \"DATABASE_URL\" not set",
                "missing-variable | 1 | decouple.UndefinedValueError: SECRET_KEY not found. Declare it as envvar or define a default value.",
                "missing-variable | 1 | django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be empty.",
                "missing-variable | 1 | Error: missing required environment variable: DATABASE_URL",
                "missing-variable | 1 | pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings~database_url~  Field required [type=missing, input_value={}, input_type=dict]",
                "missing-variable | 1 |   File \"<frozen os>\", line 717, in __getitem__~KeyError: 'DATABASE_URL'",
                "application-error | 1 | KeyError: 'colour'",
                "application-error | 1 | pydantic_core.ValidationError: 1 validation error for Order~price~  Input should be a number",
                "import-error | 1 | ImportError: libpq.so.5: cannot open shared object file: No such file or directory",
                "import-error | 1 | ImportError: cannot import name 'a' from partially initialized module 'demo.x' (most likely due to a circular import)",
                "out-of-memory | 1 | MemoryError",
                "permission | 1 | PermissionError: [Errno 13] Permission denied: '/var/lib/demo'",
                "mount-permission | 1 | Error: EACCES: permission denied, open '/app/data.json'",
                "permission | 1 | [Errno 13] error while attempting to bind on address ('0.0.0.0', 80): permission denied",
                "port-in-use | 1 | ERROR:    [Errno 98] error while attempting to bind on address ('0.0.0.0', 8000): address already in use",
                "name-unknown | 1 | psycopg.OperationalError: could not translate host name \"db\" to address: Temporary failure in name resolution",
                "connection-refused | 1 | redis.exceptions.ConnectionError: Error 111 connecting to cache:6379. Connection refused.",
                "disk-full | 1 | OSError: [Errno 28] No space left on device: '/data/x'",
                "application-error | 2 | usage: demo [-h] NAME~demo: error: the following arguments are required: NAME",
                "crashed | 139 | Segmentation fault",
                "killed | 137 | Killed",
                "stopped | 143 | shutting down",
            })
    void logs(String kind, int exit, String log) {
        assertThat(kinds(exited(exit, "", log))).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "port-in-use | 128 | Ports are not available: exposing port TCP 0.0.0.0:8000 -> 0.0.0.0:0: listen tcp 0.0.0.0:8000: bind: address already in use",
                "port-in-use | 128 | Ports are not available: listen tcp 0.0.0.0:8000: bind: Only one usage of each socket address (protocol/network address/port) is normally permitted.",
                "port-in-use | 126 | rootlessport listen tcp 0.0.0.0:8000: bind: address already in use",
                "command-not-found | 127 | crun: executable file `demo` not found in $PATH: No such file or directory: OCI runtime attempted to invoke a command that was not found",
                "not-executable | 126 | crun: open executable: Permission denied: OCI permission denied",
                "bad-mount | 127 | error mounting \"/x\" to rootfs at \"/y\": not a directory: Are you trying to mount a directory onto a file (or vice-versa)?",
                "bad-mount | 128 | invalid mount config for type \"bind\": bind source path does not exist: /nowhere",
                "application-error | 128 | could not select device driver \"nvidia\" with capabilities: [[gpu]]",
            })
    void errorsOfEngines(String kind, int exit, String error) {
        assertThat(kinds(exited(exit, error, ""))).containsExactly(kind);
    }

    @Test
    void aMountOverTheCodeIsNamed() {
        Fault fault = Diagnosis.of(exited(1, "", "ModuleNotFoundError: No module named 'demo.core'"))
                .faults()
                .get(0);
        assertThat(fault.evidence()).contains("bind /home/me/app is mounted on /app");
        assertThat(fault.cures().get(0)).contains("hides what the image has there");
    }

    @Test
    void anEmptyVariableIsNotAMissingOne() {
        Fault fault = Diagnosis.of(exited(1, "", "Error: variable EMPTY is required"))
                .faults()
                .get(0);
        assertThat(fault.cause()).isEqualTo("The variable EMPTY is set, and empty.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ModuleNotFoundError: No module named 'optional_speedup'",
                "PermissionError: [Errno 13] Permission denied: '/x'",
                "ConnectionRefusedError: [Errno 111] Connection refused"
            })
    void whatAContainerThatEndedWellOrRunsSaysIsNoFault(String log) {
        assertThat(kinds(exited(0, "", log))).isEmpty();
        Case running = exited(0, "", log);
        Container.State state = new Container.State("running", 0, false, "", "2026-01-01T00:00:00Z", "", 0);
        Container c = running.container();
        Container now = new Container(
                c.id(),
                c.name(),
                c.image(),
                c.created(),
                state,
                c.command(),
                c.workingFolder(),
                c.user(),
                c.environment(),
                c.policy(),
                0,
                false,
                false,
                false,
                c.mounts(),
                c.ports(),
                null,
                "",
                c.networks(),
                "");
        assertThat(kinds(new Case(now, running.log(), null, "", "", List.of(), Map.of(), "docker")))
                .isEmpty();
    }
}
