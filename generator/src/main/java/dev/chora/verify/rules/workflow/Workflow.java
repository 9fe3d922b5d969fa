package dev.chora.verify.rules.workflow;

import dev.chora.verify.Place;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workflow that is looked at, and where findings about it go. */
record Workflow(String path, YamlMap root, ProjectFiles files, Findings findings, List<String> lines) {
    /** A job with its key. */
    record Job(String id, YamlScalar key, YamlMap map) {
        List<YamlMap> steps() {
            List<YamlMap> steps = new ArrayList<>();
            YamlList list = map.list("steps");
            if (list != null) {
                for (YamlNode item : list.items()) {
                    if (item instanceof YamlMap step) {
                        steps.add(step);
                    }
                }
            }
            return steps;
        }
    }

    static Workflow of(String path, YamlMap root, ProjectFiles files, Findings findings) {
        String text = files.text(path);
        return new Workflow(path, root, files, findings, List.of((text == null ? "" : text).split("\n", -1)));
    }

    List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        YamlMap map = root.map("jobs");
        if (map != null) {
            for (YamlMap.Entry entry : map.entries()) {
                if (entry.value() instanceof YamlMap job) {
                    jobs.add(new Job(entry.name(), entry.key(), job));
                }
            }
        }
        return jobs;
    }

    /** The names of the events that start it. */
    List<String> events() {
        return names(root.get("on"));
    }

    /** The texts of a scalar or list, the keys of a mapping. */
    static List<String> names(@Nullable YamlNode node) {
        List<String> names = new ArrayList<>();
        if (node instanceof YamlScalar scalar && scalar.kind() != YamlScalar.Kind.NULL) {
            names.add(scalar.text());
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar) {
                    names.add(scalar.text());
                }
            }
        } else if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                names.add(entry.name());
            }
        }
        return names;
    }

    void found(Rule rule, YamlNode where, String message, String advice) {
        findings.found(rule, files.at(path, where.line(), where.column()), message, advice);
    }

    void found(Rule rule, YamlNode where, String message) {
        found(rule, where, message, rule.fix());
    }

    /** A finding at a part of a scalar, which may have many lines. */
    void found(Rule rule, YamlScalar scalar, String part, String message, String advice) {
        findings.found(rule, within(scalar, part), message, advice);
    }

    private Place within(YamlScalar scalar, String part) {
        String first = part.lines().findFirst().orElse("").strip();
        for (int line = scalar.line(); !first.isEmpty() && line <= lines.size(); line++) {
            int column = lines.get(line - 1).indexOf(first);
            if (column >= 0) {
                return files.at(path, line, column + 1);
            }
        }
        return files.at(path, scalar.line(), scalar.column());
    }
}
