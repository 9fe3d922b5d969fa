package dev.chora.verify.rules.workflow;

import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import dev.chora.verify.yaml.YamlTree;
import org.jspecify.annotations.Nullable;

/** Actions and called workflows are named well, are there when they are local, and are pinned when they are not. */
final class ActionRules {
    private final Workflow workflow;

    ActionRules(Workflow workflow) {
        this.workflow = workflow;
    }

    void look() {
        boolean target = workflow.events().contains("pull_request_target");
        for (Workflow.Job job : workflow.jobs()) {
            if (job.map().get("uses") instanceof YamlScalar uses) {
                called(job, uses);
            }
            for (YamlMap step : job.steps()) {
                if (step.get("uses") instanceof YamlScalar uses) {
                    action(uses);
                    if (target) {
                        checkout(step, uses);
                    }
                }
            }
        }
    }

    private void action(YamlScalar uses) {
        String name = uses.text();
        if (name.startsWith("./") || name.startsWith(".\\")) {
            String folder = name.substring(2);
            String base = folder.isEmpty() ? "" : folder.endsWith("/") ? folder : folder + "/";
            boolean there = workflow.files().has(base + "action.yml")
                    || workflow.files().has(base + "action.yaml")
                    || workflow.files().has(base + "Dockerfile");
            // Steps before may check out another repository there.
            if (!there && workflow.files().hasFolder(".github/actions") && folder.startsWith(".github/actions")) {
                workflow.found(
                        WorkflowRules.USES,
                        uses,
                        "there is no action in " + folder,
                        "Correct the path; it counts from the repository.");
            }
        } else if (name.startsWith("docker://")) {
            if (name.length() == 9) {
                workflow.found(WorkflowRules.USES, uses, "docker:// names no image");
            }
        } else if (!isRemote(name)) {
            workflow.found(WorkflowRules.USES, uses, "\"" + name + "\" names no action");
        } else {
            pinned(uses);
        }
    }

    private static boolean isRemote(String name) {
        int at = name.indexOf('@');
        int slash = name.indexOf('/');
        return at > 0 && slash > 0 && slash < at - 1 && at < name.length() - 1 && name.indexOf(' ') < 0;
    }

    private void called(Workflow.Job job, YamlScalar uses) {
        String name = uses.text();
        if (!name.startsWith("./")) {
            if (!isRemote(name) || !name.contains("/.github/workflows/")) {
                workflow.found(
                        WorkflowRules.USES,
                        uses,
                        "\"" + name + "\" names no workflow",
                        "Write owner/name/.github/workflows/file.yml@reference or ./.github/workflows/file.yml.");
            } else {
                pinned(uses);
            }
            return;
        }
        YamlMap root = name.contains("@") ? null : YamlTree.map(workflow.files().text(name.substring(2)));
        if (root == null) {
            workflow.found(
                    WorkflowRules.USES,
                    uses,
                    "there is no workflow " + name.substring(2),
                    "Correct the path; it has no @reference.");
            return;
        }
        YamlNode on = root.get("on");
        if (!Workflow.names(on).contains("workflow_call")) {
            workflow.found(
                    WorkflowRules.USES,
                    uses,
                    name.substring(2) + " cannot be called",
                    "Add workflow_call: to its on:.");
            return;
        }
        YamlMap call = on instanceof YamlMap events ? events.map("workflow_call") : null;
        inputs(job, call == null ? null : call.map("inputs"), uses);
    }

    private void inputs(Workflow.Job job, @Nullable YamlMap inputs, YamlScalar uses) {
        YamlMap with = job.map().map("with");
        if (with != null) {
            for (YamlMap.Entry entry : with.entries()) {
                if (inputs == null || !inputs.has(entry.name())) {
                    workflow.found(
                            WorkflowRules.USES,
                            entry.key(),
                            "the workflow has no input " + entry.name(),
                            "Remove it, or add the input to the called workflow.");
                }
            }
        }
        if (inputs != null) {
            for (YamlMap.Entry entry : inputs.entries()) {
                boolean required = entry.value() instanceof YamlMap input
                        && "true".equals(input.text("required"))
                        && !input.has("default");
                if (required && (with == null || !with.has(entry.name()))) {
                    workflow.found(
                            WorkflowRules.USES,
                            uses,
                            "the workflow needs the input " + entry.name(),
                            "Add it under with:.");
                }
            }
        }
    }

    private void pinned(YamlScalar uses) {
        String name = uses.text();
        String reference = name.substring(name.indexOf('@') + 1);
        boolean commit = reference.length() == 40 && reference.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (!commit) {
            workflow.found(
                    WorkflowRules.UNPINNED,
                    uses,
                    name.substring(0, name.indexOf('@')) + " is taken at " + reference + ", which can be moved");
        } else if (uses.line() <= workflow.lines().size()
                && workflow.lines().get(uses.line() - 1).indexOf('#') < 0) {
            workflow.found(WorkflowRules.PIN_COMMENT, uses, "no comment tells which version this commit is");
        }
    }

    private void checkout(YamlMap step, YamlScalar uses) {
        YamlMap with = step.map("with");
        String reference = with == null ? null : with.text("ref");
        boolean strangers =
                reference != null && (reference.contains("pull_request.head") || reference.contains("github.head_ref"));
        if (uses.text().startsWith("actions/checkout@") && strangers) {
            workflow.found(
                    WorkflowRules.UNTRUSTED_CHECKOUT,
                    uses,
                    "the code of the pull request is checked out with the rights of this repository");
        }
    }
}
