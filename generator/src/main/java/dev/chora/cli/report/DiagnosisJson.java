package dev.chora.cli.report;

import dev.chora.docker.container.Container;
import dev.chora.docker.container.Health;
import dev.chora.docker.container.Mount;
import dev.chora.docker.container.Port;
import dev.chora.docker.container.Probe;
import dev.chora.docker.container.Variable;
import dev.chora.docker.diagnose.Diagnosis;
import dev.chora.docker.diagnose.Fault;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a container, and what is known about it, as JSON. */
public final class DiagnosisJson {
    private DiagnosisJson() {}

    /** An object with {@code container}, {@code faults} and {@code log}. */
    public static String of(Diagnosis diagnosis) {
        List<Object> faults = new ArrayList<>();
        for (Fault fault : diagnosis.faults()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("kind", fault.kind().word());
            row.put("title", fault.kind().title());
            row.put("cause", fault.cause());
            row.put("evidence", fault.evidence());
            row.put("cures", fault.cures());
            faults.add(row);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("container", container(diagnosis.container()));
        document.put("faults", faults);
        document.put("log", diagnosis.log());
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }

    private static Map<String, @Nullable Object> container(Container container) {
        Container.State state = container.state();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", container.name());
        row.put("id", container.id());
        row.put("image", container.image());
        row.put("service", container.service().isEmpty() ? null : container.service());
        row.put("status", state.status());
        row.put("exit_code", state.running() ? null : (long) state.exit());
        row.put("out_of_memory", state.outOfMemory());
        row.put("error", state.error().isEmpty() ? null : state.error());
        row.put("started", state.started().isEmpty() ? null : state.started());
        row.put("finished", state.finished().isEmpty() ? null : state.finished());
        row.put("restarts", (long) state.restarts());
        row.put("restart_policy", container.policy());
        row.put("command", container.command());
        row.put("user", container.user());
        row.put("memory_limit", container.memoryLimit() == 0 ? null : container.memoryLimit());
        row.put("read_only", container.readOnly());
        Map<String, @Nullable Object> environment = new LinkedHashMap<>();
        for (Variable variable : container.environment()) {
            environment.put(variable.name(), variable.shown());
        }
        row.put("environment", environment);
        List<Object> mounts = new ArrayList<>();
        for (Mount mount : container.mounts()) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("type", mount.type());
            each.put("source", mount.source());
            each.put("destination", mount.destination());
            each.put("writable", mount.writable());
            mounts.add(each);
        }
        row.put("mounts", mounts);
        List<Object> ports = new ArrayList<>();
        for (Port port : container.ports()) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("inside", port.inside());
            each.put("address", port.address());
            each.put("outside", port.outside());
            ports.add(each);
        }
        row.put("ports", ports);
        row.put("networks", container.networks());
        row.put("health", health(container.health()));
        return row;
    }

    private static @Nullable Map<String, @Nullable Object> health(@Nullable Health health) {
        if (health == null) {
            return null;
        }
        List<Object> probes = new ArrayList<>();
        for (Probe probe : health.probes()) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("exit_code", (long) probe.exit());
            each.put("output", probe.output());
            probes.add(each);
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("status", health.status());
        row.put("failures", (long) health.streak());
        row.put("test", health.test());
        row.put("probes", probes);
        return row;
    }
}
