package dev.chora.ledger.intake;

import dev.chora.ledger.CiRun;
import dev.chora.ledger.Entry;
import dev.chora.ledger.FieldException;
import dev.chora.ledger.Fields;
import dev.chora.ledger.intake.Intake.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads workflow runs of GitHub in the two forms in which they are exported: with the names of the program gh
 * ({@code startedAt}), and with those of the REST API ({@code started_at}). Runs that are not over are passed over.
 */
final class GitHubIntake {
    private GitHubIntake() {}

    static boolean knows(Fields fields) {
        return fields.has("workflow_runs") || fields.has("jobs") || isRun(fields);
    }

    private static boolean isRun(Fields fields) {
        return fields.has("databaseId") || (fields.has("run_number") && fields.has("html_url"));
    }

    static void add(Fields document, Source source, List<Entry> entries) {
        for (Fields run : document.objects("workflow_runs")) {
            run(run, source, null, entries);
        }
        if (isRun(document)) {
            run(document, source, builds(document.objects("jobs"), source), entries);
        } else {
            jobs(document.objects("jobs"), source, entries);
        }
    }

    private static void run(Fields run, Source source, @Nullable List<CiRun.Build> builds, List<Entry> entries) {
        String status = run.textOr("status", "completed");
        if (!status.equals("completed")) {
            return;
        }
        Instant start = either(run, "startedAt", "run_started_at", "createdAt", "created_at");
        if (start == null) {
            throw new FieldException(
                    "a run has no startedAt, createdAt or run_started_at: ask gh for them with --json");
        }
        Instant end = either(run, "updatedAt", "updated_at");
        String url = first(run, "url", "html_url");
        String number = Long.toString(Math.round(run.number(run.has("databaseId") ? "databaseId" : "id")));
        entries.add(new CiRun(
                start,
                project(source, url, run),
                number + attempt(run),
                first(run, "workflowName", "name"),
                run.optional("conclusion"),
                end == null ? null : seconds(start, end),
                builds));
    }

    private static String attempt(Fields run) {
        String name = run.has("attempt") ? "attempt" : "run_attempt";
        long attempt = run.has(name) ? Math.round(run.number(name)) : 1;
        return attempt > 1 ? "." + attempt : "";
    }

    /** Jobs alone: those of a run make one entry. */
    private static void jobs(List<Fields> jobs, Source source, List<Entry> entries) {
        Map<String, List<Fields>> runs = new LinkedHashMap<>();
        for (Fields job : jobs) {
            String url = first(job, "url", "html_url");
            String run = job.has("run_id") ? Long.toString(Math.round(job.number("run_id"))) : runOf(url);
            runs.computeIfAbsent(run + attempt(job), none -> new ArrayList<>()).add(job);
        }
        runs.forEach((run, ofRun) -> {
            Instant start = null;
            Instant end = null;
            String conclusion = "success";
            for (Fields job : ofRun) {
                Instant began = either(job, "startedAt", "started_at");
                Instant ended = either(job, "completedAt", "completed_at");
                start = start == null || (began != null && began.isBefore(start)) ? began : start;
                end = end == null || (ended != null && ended.isAfter(end)) ? ended : end;
                String how = job.textOr("conclusion", "success");
                conclusion = how.equals("success") || how.equals("skipped") ? conclusion : how;
            }
            if (start != null && end != null) {
                Fields first = ofRun.get(0);
                entries.add(new CiRun(
                        start,
                        project(source, first(first, "url", "html_url"), first),
                        run,
                        first.optional("workflow_name"),
                        conclusion,
                        seconds(start, end),
                        builds(ofRun, source)));
            }
        });
    }

    private static @Nullable List<CiRun.Build> builds(List<Fields> jobs, Source source) {
        if (jobs.isEmpty()) {
            return null;
        }
        List<CiRun.Build> builds = new ArrayList<>();
        for (Fields job : jobs) {
            for (Fields step : job.objects("steps")) {
                Instant start = either(step, "startedAt", "started_at");
                Instant end = either(step, "completedAt", "completed_at");
                boolean done = step.textOr("conclusion", "success").equals("success");
                if (done && start != null && end != null && buildsImage(step.text("name"))) {
                    builds.add(new CiRun.Build(
                            job.textOr("name", "job") + ": " + step.text("name"), seconds(start, end), source.cache()));
                }
            }
        }
        return builds;
    }

    /** Steps have nothing but their name: that of the action, of the command, or one that a person gave. */
    static boolean buildsImage(String step) {
        String name = step.toLowerCase(Locale.ROOT);
        if (name.startsWith("post ") || name.startsWith("set up ")) {
            return false;
        }
        boolean said = name.startsWith("build")
                && (name.contains("image") || name.contains("docker") || name.contains("container"));
        return said
                || name.contains("docker/build-push-action")
                || name.contains("docker/bake-action")
                || name.contains("docker build")
                || name.contains("buildx b");
    }

    private static String runOf(@Nullable String url) {
        String path = url == null ? "" : url;
        int at = path.indexOf("/runs/");
        if (at < 0) {
            throw new FieldException("a job has neither run_id nor url: ask gh for jobs with all their fields");
        }
        String rest = path.substring(at + 6);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    /** The name of the repository without its owner. */
    private static String project(Source source, @Nullable String url, Fields run) {
        if (source.project() != null) {
            return source.project();
        }
        Fields repository = run.has("repository") ? run.object("repository") : null;
        if (repository != null && repository.has("name")) {
            return repository.text("name");
        }
        int actions = url == null ? -1 : url.indexOf("/actions/");
        if (url != null && actions > 0) {
            return url.substring(url.lastIndexOf('/', actions - 1) + 1, actions);
        }
        throw new FieldException(
                "it does not say whose runs these are: name the project with --project, or ask gh for url");
    }

    private static @Nullable String first(Fields fields, String... names) {
        for (String name : names) {
            if (fields.has(name)) {
                return fields.text(name);
            }
        }
        return null;
    }

    private static @Nullable Instant either(Fields fields, String... names) {
        String text = first(fields, names);
        // gh writes the year 1 for what has not happened
        return text == null || text.isEmpty() || text.startsWith("0001-") ? null : VerifyIntake.time(text, names[0]);
    }

    private static double seconds(Instant start, Instant end) {
        return Math.max(0, Duration.between(start, end).toMillis() / 1000.0);
    }
}
