package dev.chora.verify.rules.workflow;

import dev.chora.verify.rules.model.Nearest;
import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Jobs are complete, have good ids, run on machines that exist, and need each other without a circle. */
final class JobRules {
    private static final Set<String> GONE = Set.of(
            "ubuntu-16.04",
            "ubuntu-18.04",
            "ubuntu-20.04",
            "macos-10.15",
            "macos-11",
            "macos-12",
            "macos-12-large",
            "macos-13",
            "macos-13-large",
            "macos-13-xlarge",
            "windows-2016",
            "windows-2019");
    private static final Set<String> HOSTED = Set.of(
            "ubuntu-latest",
            "ubuntu-slim",
            "ubuntu-24.04",
            "ubuntu-24.04-arm",
            "ubuntu-22.04",
            "ubuntu-22.04-arm",
            "macos-latest",
            "macos-latest-large",
            "macos-latest-xlarge",
            "macos-26",
            "macos-26-intel",
            "macos-26-large",
            "macos-26-xlarge",
            "macos-15",
            "macos-15-intel",
            "macos-15-large",
            "macos-15-xlarge",
            "macos-14",
            "macos-14-large",
            "macos-14-xlarge",
            "windows-latest",
            "windows-2025",
            "windows-2025-vs2026",
            "windows-2022",
            "windows-11-arm");

    private final Workflow workflow;

    JobRules(Workflow workflow) {
        this.workflow = workflow;
    }

    void look() {
        Map<String, List<YamlScalar>> needs = new LinkedHashMap<>();
        for (Workflow.Job job : workflow.jobs()) {
            if (!isId(job.id())) {
                workflow.found(WorkflowRules.ID, job.key(), "\"" + job.id() + "\" cannot be the id of a job");
            }
            complete(job);
            matrix(job.map().map("strategy"));
            runner(job.map().get("runs-on"));
            needs.put(job.id(), scalars(job.map().get("needs")));
        }
        needs.forEach((id, list) -> {
            for (YamlScalar need : list) {
                if (!needs.containsKey(need.text())) {
                    String near = Nearest.to(need.text(), needs.keySet());
                    workflow.found(
                            WorkflowRules.NEEDS,
                            need,
                            "the job " + id + " needs " + need.text() + ", which is no job of this workflow",
                            near != null ? "Did you mean " + near + "?" : WorkflowRules.NEEDS.fix());
                }
            }
        });
        Set<String> done = new HashSet<>();
        for (String id : needs.keySet()) {
            walk(id, needs, new ArrayList<>(), done);
        }
    }

    static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && !(i > 0 && ((c >= '0' && c <= '9') || c == '-'))) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    private void complete(Workflow.Job job) {
        YamlMap map = job.map();
        YamlMap.Entry uses = map.entry("uses");
        if (uses != null) {
            for (String key : List.of(
                    "runs-on", "steps", "container", "services", "env", "timeout-minutes", "defaults", "outputs")) {
                YamlMap.Entry entry = map.entry(key);
                if (entry != null) {
                    workflow.found(
                            WorkflowRules.JOB,
                            entry.key(),
                            "the job " + job.id() + " calls a workflow and so cannot have " + key,
                            "Remove " + key + ":, or put it into the called workflow.");
                }
            }
            return;
        }
        for (String key : List.of("runs-on", "steps")) {
            if (!map.has(key)) {
                workflow.found(
                        WorkflowRules.JOB, job.key(), "the job " + job.id() + " has no " + key, "Add " + key + ":.");
            }
        }
        if (map.get("steps") instanceof YamlList list && list.items().isEmpty()) {
            workflow.found(WorkflowRules.JOB, job.key(), "the job " + job.id() + " has no steps", "Add a step.");
        }
        for (String key : List.of("with", "secrets")) {
            YamlMap.Entry entry = map.entry(key);
            if (entry != null) {
                workflow.found(
                        WorkflowRules.JOB,
                        entry.key(),
                        key + " belongs to a job that calls a workflow, and " + job.id() + " has steps",
                        "Move it into a step.");
            }
        }
    }

    /** An exclusion of a key that the matrix does not have excludes nothing and is refused. */
    private void matrix(@Nullable YamlMap strategy) {
        YamlMap matrix = strategy == null ? null : strategy.map("matrix");
        YamlNode exclude = matrix == null ? null : matrix.get("exclude");
        if (matrix == null || !(exclude instanceof YamlList list)) {
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap map) {
                for (YamlMap.Entry entry : map.entries()) {
                    if (!matrix.has(entry.name())) {
                        workflow.found(
                                WorkflowRules.JOB,
                                entry.key(),
                                "the matrix excludes " + entry.name() + ", which it does not have",
                                "Correct the key, or remove it.");
                    }
                }
            }
        }
    }

    private void runner(@Nullable YamlNode node) {
        YamlNode labels = node instanceof YamlMap map ? map.get("labels") : node;
        for (YamlScalar label : scalars(labels)) {
            String name = label.text().toLowerCase(Locale.ROOT);
            if (GONE.contains(name)) {
                workflow.found(WorkflowRules.RUNNER, label, "GitHub no longer has the runner " + label.text());
            } else if (isHostedLike(name) && !HOSTED.contains(name) && !name.contains("core")) {
                String near = Nearest.to(name, HOSTED);
                workflow.found(
                        WorkflowRules.RUNNER,
                        label,
                        "GitHub has no runner " + label.text(),
                        near != null ? "Did you mean " + near + "?" : WorkflowRules.RUNNER.fix());
            }
        }
    }

    /** Whether a label looks like one of GitHub's, a system and a version; others are people's own machines. */
    private static boolean isHostedLike(String name) {
        for (String system : List.of("ubuntu-", "macos-", "windows-")) {
            if (name.startsWith(system) && name.length() > system.length()) {
                String rest = name.substring(system.length());
                return Character.isDigit(rest.charAt(0)) || Nearest.to(rest, List.of("latest")) != null;
            }
        }
        return false;
    }

    private void walk(String id, Map<String, List<YamlScalar>> needs, List<String> way, Set<String> done) {
        List<YamlScalar> mine = needs.get(id);
        if (mine == null || done.contains(id)) {
            return;
        }
        way.add(id);
        for (YamlScalar need : mine) {
            int start = way.indexOf(need.text());
            if (start >= 0) {
                workflow.found(
                        WorkflowRules.NEEDS,
                        need,
                        "jobs need each other in a circle: " + String.join(" → ", way.subList(start, way.size()))
                                + " → " + need.text(),
                        "Remove one of these needs.");
            } else {
                walk(need.text(), needs, way, done);
            }
        }
        way.remove(way.size() - 1);
        done.add(id);
    }

    static List<YamlScalar> scalars(@Nullable YamlNode node) {
        List<YamlScalar> scalars = new ArrayList<>();
        if (node instanceof YamlScalar scalar) {
            scalars.add(scalar);
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar) {
                    scalars.add(scalar);
                }
            }
        }
        return scalars;
    }
}
