package dev.chora.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of a workflow of a CI service.
 *
 * @param run its number at the service, with the attempt behind a dot when it is not the first; joins the list of runs
 *     and the list of a run's jobs
 * @param workflow name of the workflow; null when the export does not say
 * @param conclusion {@code success}, {@code failure}, {@code cancelled}…; null when the export does not say
 * @param seconds how long it took; null when the export does not say
 * @param builds the steps that built images; null when the export has no steps
 */
public record CiRun(
        Instant time,
        String project,
        String run,
        @Nullable String workflow,
        @Nullable String conclusion,
        @Nullable Double seconds,
        @Nullable List<Build> builds)
        implements Entry {
    static final String KIND = "ci";

    /**
     * A step that built an image.
     *
     * @param cache {@code hit} or {@code miss} where somebody said so, else null
     */
    public record Build(
            String name, double seconds, @Nullable String cache) {}

    public CiRun {
        builds = builds == null ? null : List.copyOf(builds);
    }

    static CiRun of(Instant time, Fields fields) {
        List<Build> builds = null;
        if (fields.has("builds")) {
            builds = new ArrayList<>();
            for (Fields build : fields.objects("builds")) {
                builds.add(new Build(build.text("name"), build.number("seconds"), build.optional("cache")));
            }
        }
        return new CiRun(
                time,
                fields.text("project"),
                fields.text("run"),
                fields.optional("workflow"),
                fields.optional("conclusion"),
                fields.has("seconds") ? fields.number("seconds") : null,
                builds);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        List<Object> rows = null;
        if (builds != null) {
            rows = new ArrayList<>();
            for (Build build : builds) {
                rows.add(Fields.map("name", build.name(), "seconds", build.seconds(), "cache", build.cache()));
            }
        }
        return Fields.map(
                "project",
                project,
                "run",
                run,
                "workflow",
                workflow,
                "conclusion",
                conclusion,
                "seconds",
                seconds,
                "builds",
                rows);
    }
}
