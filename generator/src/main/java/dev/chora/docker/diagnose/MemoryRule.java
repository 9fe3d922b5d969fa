package dev.chora.docker.diagnose;

import dev.chora.docker.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ended for want of memory: by the kernel, or by Python that got none. */
final class MemoryRule implements Rule {
    private static final Pattern PYTHON = Pattern.compile("^MemoryError\\b|Cannot allocate memory|std::bad_alloc");

    @Override
    public @Nullable Fault look(Case it) {
        boolean kernel = it.container().state().outOfMemory();
        Case.Hit hit = kernel ? null : it.last(PYTHON);
        if (!kernel && hit == null) {
            return null;
        }
        long limit = it.container().memoryLimit();
        List<String> evidence = new ArrayList<>();
        evidence.add(hit == null ? "OOMKilled: true" : hit.line());
        if (!it.container().state().running()) {
            evidence.add(it.exitCode() + it.after());
        }
        evidence.add(limit > 0 ? "memory limit: " + Sizes.of(limit) : "no memory limit");
        boolean alive = it.container().state().running();
        return new Fault(
                Fault.Kind.OUT_OF_MEMORY,
                limit > 0
                        ? (alive ? "A process in it" : "It") + " needed more than its limit of " + Sizes.of(limit)
                                + ", and the kernel ended it."
                        : "It has no limit of its own: the machine of the engine ran out of memory.",
                evidence,
                List.of(
                        limit > 0
                                ? "Raise the limit: " + it.program() + " update --memory " + Sizes.round(limit * 2)
                                        + " --memory-swap "
                                        + Sizes.round(limit * 2) + " "
                                        + it.container().name()
                                        + " for now, deploy.resources.limits.memory for good (projects of the bundled template: "
                                        + "MEMORY_LIMIT in .env)"
                                : "Give the engine more memory (chora docker validate says how), or set a limit to see which service "
                                        + "takes it.",
                        "Need less: fewer workers, smaller batches, models loaded once.",
                        "Watch it while it works: " + it.program() + " stats "
                                + it.container().name()));
    }
}
