package dev.chora.verify.rules.workflow;

import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that exist at a place; names are in small letters, as GitHub compares them.
 *
 * @param steps ids of the steps before, null where steps are not known
 * @param needs ids of the jobs that this job needs, null outside of jobs
 * @param matrix keys of the matrix, null when they are computed or there is none to look at
 * @param inputs names of inputs, null when there may be others
 */
record Scope(
        @Nullable Set<String> steps,
        @Nullable Set<String> needs,
        @Nullable Set<String> matrix,
        @Nullable Set<String> inputs) {

    static Scope of(YamlMap root) {
        Set<String> inputs = new HashSet<>();
        if (root.get("on") instanceof YamlMap on) {
            for (String event : List.of("workflow_dispatch", "workflow_call")) {
                YamlMap settings = on.map(event);
                YamlMap named = settings == null ? null : settings.map("inputs");
                if (named != null) {
                    add(inputs, named);
                }
            }
        }
        return new Scope(null, null, null, inputs);
    }

    Scope in(Workflow.Job job) {
        Set<String> needs = new HashSet<>();
        for (String name : Workflow.names(job.map().get("needs"))) {
            needs.add(name.toLowerCase(Locale.ROOT));
        }
        return new Scope(new HashSet<>(), needs, matrix(job.map().map("strategy")), inputs);
    }

    Scope after(YamlMap step) {
        String id = step.text("id");
        if (id == null || steps == null) {
            return this;
        }
        Set<String> more = new HashSet<>(steps);
        more.add(id.toLowerCase(Locale.ROOT));
        return new Scope(more, needs, matrix, inputs);
    }

    Scope afterAll(List<YamlMap> all) {
        Scope scope = this;
        for (YamlMap step : all) {
            scope = scope.after(step);
        }
        return scope;
    }

    private static @Nullable Set<String> matrix(@Nullable YamlMap strategy) {
        YamlNode matrix = strategy == null ? null : strategy.get("matrix");
        if (strategy == null || matrix == null) {
            return new HashSet<>();
        }
        if (!(matrix instanceof YamlMap map)) {
            return null;
        }
        Set<String> keys = new HashSet<>();
        for (YamlMap.Entry entry : map.entries()) {
            if (entry.name().equals("include")) {
                if (!(entry.value() instanceof YamlList list)) {
                    return null;
                }
                for (YamlNode item : list.items()) {
                    if (!(item instanceof YamlMap more)) {
                        return null;
                    }
                    add(keys, more);
                }
            } else if (!entry.name().equals("exclude")) {
                keys.add(entry.name().toLowerCase(Locale.ROOT));
            }
        }
        return keys;
    }

    private static void add(Set<String> names, YamlMap map) {
        for (YamlMap.Entry entry : map.entries()) {
            names.add(entry.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What is not there, in words, or null. */
    @Nullable
    String missing(List<String> path) {
        if (path.size() < 2 || path.get(1).equals("*")) {
            return null;
        }
        String name = path.get(1).toLowerCase(Locale.ROOT);
        switch (path.get(0)) {
            case "steps":
                return steps == null || steps.contains(name)
                        ? property(path, List.of("outputs", "conclusion", "outcome"), "a step")
                        : "no step before has the id " + path.get(1);
            case "needs":
                return needs == null || needs.contains(name)
                        ? property(path, List.of("outputs", "result"), "a needed job")
                        : "this job does not need " + path.get(1);
            case "matrix":
                return matrix == null || matrix.contains(name) ? null : "the matrix has no " + path.get(1);
            case "inputs":
                return inputs == null || inputs.contains(name) ? null : "there is no input " + path.get(1);
            default:
                return null;
        }
    }

    private static @Nullable String property(List<String> path, List<String> known, String owner) {
        boolean fine = path.size() < 3
                || path.get(2).equals("*")
                || known.contains(path.get(2).toLowerCase(Locale.ROOT));
        return fine ? null : owner + " has no " + path.get(2) + ", only " + String.join(", ", known);
    }
}
