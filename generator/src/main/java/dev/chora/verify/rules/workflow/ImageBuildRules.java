package dev.chora.verify.rules.workflow;

import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Image builds use GitHub's cache in full, have the builder that can, and coverage leaves the container. */
final class ImageBuildRules {
    private final Workflow workflow;

    ImageBuildRules(Workflow workflow) {
        this.workflow = workflow;
    }

    void look() {
        for (Workflow.Job job : workflow.jobs()) {
            boolean buildx = false;
            for (YamlMap step : job.steps()) {
                String uses = step.text("uses");
                if (uses == null) {
                    continue;
                }
                buildx |= uses.startsWith("docker/setup-buildx-action@");
                if (uses.startsWith("docker/build-push-action@") || uses.startsWith("docker/bake-action@")) {
                    build(step, step.get("uses"), buildx);
                }
            }
            coverage(job);
        }
    }

    private void build(YamlMap step, @Nullable YamlNode uses, boolean buildx) {
        YamlMap with = step.map("with");
        if (uses == null) {
            return;
        }
        YamlNode to = with == null ? null : with.get("cache-to");
        String from = with == null ? null : with.text("cache-from");
        String platforms = with == null ? null : with.text("platforms");
        boolean several = platforms != null && platforms.contains(",");
        if (to instanceof YamlScalar scalar) {
            mode(scalar);
        }
        if (!buildx && ((to instanceof YamlScalar scalar && !scalar.text().contains("type=inline")) || several)) {
            workflow.found(
                    WorkflowRules.NO_BUILDX,
                    uses,
                    "this build " + (several ? "makes several platforms" : "writes a cache")
                            + ", and no step before sets Buildx up");
        }
        boolean publishes = with != null && with.text("push") != null && !"false".equals(with.text("push"));
        if (to == null && from == null && !publishes && runsOften()) {
            workflow.found(WorkflowRules.NO_CACHE, uses, "this build starts from nothing at every run");
        }
    }

    private void mode(YamlScalar to) {
        for (String line : to.text().split("\n", -1)) {
            if (line.contains("type=gha") && !line.contains("mode=max")) {
                workflow.found(
                        WorkflowRules.CACHE_MODE,
                        to,
                        line.strip(),
                        "the cache keeps only the layers of the last stage",
                        "Write " + line.strip().replace(",mode=min", "") + ",mode=max.");
            }
        }
    }

    private boolean runsOften() {
        List<String> events = workflow.events();
        if (events.contains("pull_request")) {
            return true;
        }
        YamlMap on = workflow.root().map("on");
        YamlMap push = on == null ? null : on.map("push");
        return events.contains("push") && !(push != null && push.has("tags") && !push.has("branches"));
    }

    private void coverage(Workflow.Job job) {
        YamlScalar run = null;
        boolean builtForTests = false;
        for (YamlMap step : job.steps()) {
            YamlMap with = step.map("with");
            String file = with == null ? null : with.text("file");
            String script = step.text("run");
            builtForTests |= file != null && file.endsWith("Dockerfile.test");
            if (script != null) {
                builtForTests |= script.contains("Dockerfile.test");
                if (script.contains("docker cp")
                        || script.contains("coverage")
                        || script.contains("--volume")
                        || script.contains(" -v ")) {
                    return;
                }
                if (script.contains("docker run") && step.get("run") instanceof YamlScalar scalar) {
                    run = scalar;
                }
            }
        }
        if (builtForTests && run != null) {
            workflow.found(
                    WorkflowRules.NO_COVERAGE,
                    run,
                    "the tests run in a container, and their coverage report stays there");
        }
    }
}
