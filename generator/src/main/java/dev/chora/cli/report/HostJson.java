package dev.chora.cli.report;

import dev.chora.docker.host.Check;
import dev.chora.docker.host.Check.Mend;
import dev.chora.docker.host.Recommendation;
import dev.chora.docker.host.Resources;
import dev.chora.docker.host.Validation;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an engine's machine has, and what a service should get of it, as JSON. Sizes are bytes. */
public final class HostJson {
    private HostJson() {}

    /** An object with {@code ok}, {@code engine}, {@code machine} and {@code checks}. */
    public static String of(Validation validation) {
        List<Object> checks = new ArrayList<>();
        for (Check check : validation.checks()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", check.id());
            row.put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
            row.put("found", check.found());
            row.put("needed", check.needed().isEmpty() ? null : check.needed());
            Mend mend = check.mend();
            row.put("mend", mend == null ? null : mend(mend));
            checks.add(row);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("ok", validation.ok());
        document.put("engine", validation.engine());
        document.put("machine", machine(validation.resources()));
        document.put("checks", checks);
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }

    private static Map<String, @Nullable Object> machine(Resources resources) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", resources.where());
        row.put("memory", resources.memory());
        row.put("cpus", resources.cpus());
        row.put("disk_free", resources.disk() < 0 ? null : resources.disk());
        row.put("swap", resources.swap() < 0 ? null : resources.swap());
        row.put("unmeasured", resources.unmeasured().isEmpty() ? null : resources.unmeasured());
        return row;
    }

    private static Map<String, Object> mend(Mend mend) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("linux", mend.linux());
        row.put("macos", mend.macos());
        row.put("windows", mend.windows());
        return row;
    }

    /** An object with what a service should get, and of which machine. */
    public static String of(Recommendation recommendation) {
        Map<String, @Nullable Object> machine = new LinkedHashMap<>();
        machine.put("name", recommendation.where());
        machine.put("memory", recommendation.machineMemory());
        machine.put("cpus", recommendation.machineCpus());
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("memory", recommendation.memory());
        document.put("memory_reservation", recommendation.reserved());
        document.put("cpus", recommendation.cpus());
        document.put("shm_size", recommendation.shm());
        document.put("machine", machine);
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }
}
