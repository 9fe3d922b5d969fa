package dev.chora.verify.rules.workflow;

import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The token of the workflow has the rights that somebody chose, and no more than needed. */
final class PermissionRules {
    private final Workflow workflow;

    PermissionRules(Workflow workflow) {
        this.workflow = workflow;
    }

    void look() {
        YamlMap root = workflow.root();
        YamlMap.Entry top = root.entry("permissions");
        known(top);
        boolean all = !workflow.jobs().isEmpty();
        for (Workflow.Job job : workflow.jobs()) {
            YamlMap.Entry mine = job.map().entry("permissions");
            known(mine);
            all &= mine != null;
        }
        // A workflow that is only called has the rights of its caller at most.
        boolean called = workflow.events().equals(List.of("workflow_call"));
        if (top == null && !all && !called && root.has("jobs")) {
            workflow.found(
                    WorkflowRules.NO_PERMISSIONS, keyOf(root), "nobody says what the token of this workflow may do");
        }
        if (top != null) {
            broad(top);
        }
    }

    private static YamlNode keyOf(YamlMap root) {
        YamlMap.Entry jobs = root.entry("jobs");
        return jobs == null ? root : jobs.key();
    }

    private void known(YamlMap.@Nullable Entry entry) {
        if (entry != null
                && entry.value() instanceof YamlScalar scalar
                && !List.of("read-all", "write-all").contains(scalar.text())) {
            workflow.found(WorkflowRules.PERMISSION, scalar, "\"" + scalar.text() + "\" stands for no permissions");
        }
    }

    private void broad(YamlMap.Entry top) {
        if (top.value() instanceof YamlScalar scalar && scalar.text().equals("write-all")) {
            workflow.found(WorkflowRules.BROAD_PERMISSIONS, scalar, "every job may write everything");
        }
        if (top.value() instanceof YamlMap map && workflow.jobs().size() > 1) {
            for (YamlMap.Entry entry : map.entries()) {
                if (entry.value() instanceof YamlScalar scalar && scalar.text().equals("write")) {
                    workflow.found(
                            WorkflowRules.BROAD_PERMISSIONS,
                            entry.key(),
                            "all " + workflow.jobs().size() + " jobs may write " + entry.name());
                }
            }
        }
    }
}
