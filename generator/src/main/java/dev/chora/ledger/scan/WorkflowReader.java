package dev.chora.ledger.scan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one workflow of GitHub (GitHub docs, "Workflow syntax for GitHub Actions"). */
final class WorkflowReader {
    private final String path;
    private final Map<String, @Nullable Object> workflow;
    private final CiFindings findings;

    WorkflowReader(String path, Map<String, @Nullable Object> workflow, CiFindings findings) {
        this.path = path;
        this.workflow = workflow;
        this.findings = findings;
    }

    void read() {
        String name = Yaml.text(workflow.get("name"));
        findings.workflow(name.isBlank() ? path.substring(path.lastIndexOf('/') + 1) : name, startedByTag());
        for (Object job : Yaml.map(workflow.get("jobs")).values()) {
            job(Yaml.map(job));
        }
    }

    /** YAML 1.1 reads the key {@code on} as true. */
    private boolean startedByTag() {
        Object on = workflow.containsKey("on") ? workflow.get("on") : workflow.get("true");
        if (!(on instanceof Map<?, ?>)) {
            return Yaml.list(on).contains("release");
        }
        Map<String, @Nullable Object> triggers = Yaml.map(on);
        return triggers.containsKey("release") || Yaml.map(triggers.get("push")).containsKey("tags");
    }

    private void job(Map<String, @Nullable Object> job) {
        Map<String, String> names = new LinkedHashMap<>();
        Yaml.map(workflow.get("env")).forEach((name, value) -> names.put("env." + name, Yaml.text(value)));
        Yaml.map(job.get("env")).forEach((name, value) -> names.put("env." + name, Yaml.text(value)));
        Map<String, @Nullable Object> matrix =
                Yaml.map(Yaml.map(job.get("strategy")).get("matrix"));
        matrix.forEach((name, value) -> matrixValue(name, value, names));
        JobReader reader = new JobReader(findings, names, platform(Yaml.text(job.get("runs-on")), names));
        for (Object step : Yaml.list(job.get("steps"))) {
            reader.step(Yaml.map(step));
        }
        reader.end();
    }

    private static void matrixValue(String name, @Nullable Object value, Map<String, String> names) {
        for (Object item : Yaml.list(value)) {
            if (name.equals("include")) {
                Yaml.map(item)
                        .forEach((key, one) -> names.merge("matrix." + key, Yaml.text(one), WorkflowReader::join));
            } else {
                names.merge("matrix." + name, Yaml.text(item), WorkflowReader::join);
            }
        }
    }

    private static String join(String first, String second) {
        return first + "," + second;
    }

    /** What GitHub's own runners build for when nobody says otherwise; empty for other machines. */
    private static String platform(String runner, Map<String, String> names) {
        String machine = JobReader.fill(runner, names).toLowerCase(Locale.ROOT);
        StringBuilder platforms = new StringBuilder();
        for (String one : Yaml.items(machine)) {
            if (one.startsWith("ubuntu-")) {
                platforms.append(one.endsWith("-arm") ? "linux/arm64," : "linux/amd64,");
            }
        }
        return platforms.toString();
    }
}
