package dev.chora.verify.rules.workflow;

import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps do one thing, have unique ids, known shells, no commands of the past, and print no secrets. */
final class StepRules {
    private final Workflow workflow;

    StepRules(Workflow workflow) {
        this.workflow = workflow;
    }

    void look() {
        shell(workflow.root().map("defaults"));
        for (Workflow.Job job : workflow.jobs()) {
            shell(job.map().map("defaults"));
            Set<String> ids = new HashSet<>();
            for (YamlMap step : job.steps()) {
                kind(step);
                id(step, ids);
                if (step.get("shell") instanceof YamlScalar shell) {
                    shell(shell);
                }
                if (step.get("run") instanceof YamlScalar run) {
                    commands(run);
                    secrets(run);
                }
            }
        }
    }

    private void kind(YamlMap step) {
        YamlMap.Entry uses = step.entry("uses");
        YamlMap.Entry run = step.entry("run");
        if (uses != null && run != null) {
            YamlMap.Entry second = uses.key().line() > run.key().line() ? uses : run;
            workflow.found(WorkflowRules.STEP, second.key(), "a step has uses and run", "Make two steps of it.");
        } else if (uses == null && run == null) {
            workflow.found(WorkflowRules.STEP, step, "a step has neither uses nor run", "Add one of them.");
        } else {
            for (String key : uses != null ? List.of("shell", "working-directory") : List.of("with")) {
                YamlMap.Entry entry = step.entry(key);
                if (entry != null) {
                    workflow.found(
                            WorkflowRules.STEP,
                            entry.key(),
                            key + " does not go with " + (uses != null ? "uses" : "run"),
                            uses != null ? "Remove it." : "Hand values over in env:.");
                }
            }
        }
    }

    private void id(YamlMap step, Set<String> ids) {
        if (!(step.get("id") instanceof YamlScalar id) || id.text().contains("${{")) {
            return;
        }
        if (!JobRules.isId(id.text())) {
            workflow.found(WorkflowRules.ID, id, "\"" + id.text() + "\" cannot be the id of a step");
        } else if (!ids.add(id.text().toLowerCase(Locale.ROOT))) {
            workflow.found(
                    WorkflowRules.ID, id, "the job has two steps with the id " + id.text(), "Rename one of them.");
        }
    }

    private void shell(@Nullable YamlMap defaults) {
        YamlMap run = defaults == null ? null : defaults.map("run");
        if (run != null && run.get("shell") instanceof YamlScalar shell) {
            shell(shell);
        }
    }

    private void shell(YamlScalar shell) {
        String name = shell.text();
        boolean known =
                List.of("bash", "sh", "pwsh", "python", "cmd", "powershell").contains(name.toLowerCase(Locale.ROOT));
        if (!known && !name.contains("{0}") && !name.contains("${{")) {
            workflow.found(WorkflowRules.SHELL, shell, "there is no shell " + name);
        }
    }

    private void commands(YamlScalar run) {
        for (String command : List.of("set-output", "save-state", "set-env", "add-path")) {
            String sign = "::" + command + (command.equals("add-path") ? "::" : " name=");
            if (run.text().contains(sign)) {
                workflow.found(
                        WorkflowRules.COMMAND,
                        run,
                        sign,
                        "the script uses ::" + command + "::",
                        WorkflowRules.COMMAND.fix());
            }
        }
    }

    private void secrets(YamlScalar run) {
        for (String line : run.text().split("\n", -1)) {
            String command = line.strip();
            boolean prints = command.startsWith("echo ") || command.startsWith("printf ");
            boolean goesOn = command.indexOf('|') >= 0 || command.indexOf('>') >= 0 || command.contains("<<<");
            int secret = command.indexOf("secrets.");
            if (prints && !goesOn && secret >= 0 && command.lastIndexOf("${{", secret) >= 0) {
                workflow.found(
                        WorkflowRules.SECRET, run, command, "the script prints a secret", WorkflowRules.SECRET.fix());
            }
        }
    }
}
