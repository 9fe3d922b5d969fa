package dev.chora.verify.rules.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What expressions may refer to, and where (GitHub's reference of contexts). */
final class Contexts {
    static final List<String> ALL = List.of(
            "github",
            "env",
            "vars",
            "job",
            "jobs",
            "steps",
            "runner",
            "secrets",
            "strategy",
            "matrix",
            "needs",
            "inputs");

    private static final List<String> BASIC = List.of("github", "inputs", "vars");
    private static final List<String> JOB = List.of("github", "inputs", "matrix", "needs", "strategy", "vars");
    private static final List<String> STEP = List.of(
            "env", "github", "inputs", "job", "matrix", "needs", "runner", "secrets", "steps", "strategy", "vars");
    private static final List<String> CONTAINER_ENV =
            List.of("env", "github", "inputs", "job", "matrix", "needs", "runner", "secrets", "strategy", "vars");

    private static final Set<String> GITHUB = Set.of(
            "action",
            "action_path",
            "action_ref",
            "action_repository",
            "action_status",
            "actor",
            "actor_id",
            "api_url",
            "artifact_cache_size_limit",
            "base_ref",
            "env",
            "event",
            "event_name",
            "event_path",
            "graphql_url",
            "head_ref",
            "job",
            "job_workflow_sha",
            "output",
            "path",
            "ref",
            "ref_name",
            "ref_protected",
            "ref_type",
            "repository",
            "repository_id",
            "repository_owner",
            "repository_owner_id",
            "repository_visibility",
            "repositoryurl",
            "retention_days",
            "run_attempt",
            "run_id",
            "run_number",
            "secret_source",
            "server_url",
            "sha",
            "state",
            "step_summary",
            "token",
            "triggering_actor",
            "workflow",
            "workflow_ref",
            "workflow_sha",
            "workspace");
    private static final Set<String> RUNNER =
            Set.of("name", "os", "arch", "temp", "tool_cache", "debug", "environment", "workspace");

    private Contexts() {}

    /** Whether a property of a context with fixed properties is there. */
    static boolean knows(String context, String property) {
        String name = property.toLowerCase(Locale.ROOT);
        return switch (context) {
            case "github" -> name.equals("*") || GITHUB.contains(name);
            case "runner" -> name.equals("*") || RUNNER.contains(name);
            default -> true;
        };
    }

    /**
     * The contexts that may be used at a key.
     *
     * @param key the path of keys with {@code *} for ids and nothing for list elements: {@code jobs.*.steps.run}
     * @return null where no rule is known
     */
    static @Nullable List<String> at(String key) {
        if (key.startsWith("jobs.*.steps.")) {
            String rest = key.substring(13);
            if (rest.equals("if")) {
                return STEP.stream().filter(name -> !name.equals("secrets")).toList();
            }
            return rest.equals("uses") || rest.equals("id") || rest.equals("shell") ? null : STEP;
        }
        if (key.startsWith("jobs.*.env") && !key.startsWith("jobs.*.environment")) {
            return with(JOB, "secrets");
        }
        return switch (key) {
            case "run-name", "concurrency", "concurrency.group", "concurrency.cancel-in-progress" -> BASIC;
            case "env", "env.*" -> with(BASIC, "secrets");
            case "jobs.*.if" -> List.of("github", "inputs", "needs", "vars");
            case "jobs.*.strategy",
                    "jobs.*.strategy.matrix",
                    "jobs.*.strategy.fail-fast",
                    "jobs.*.strategy.max-parallel" -> List.of("github", "inputs", "needs", "vars");
            case "jobs.*.outputs.*" -> STEP;
            case "jobs.*.secrets.*" -> with(JOB, "secrets");
            case "jobs.*.name",
                    "jobs.*.runs-on",
                    "jobs.*.runs-on.labels",
                    "jobs.*.runs-on.group",
                    "jobs.*.environment",
                    "jobs.*.environment.name",
                    "jobs.*.concurrency",
                    "jobs.*.concurrency.group",
                    "jobs.*.concurrency.cancel-in-progress",
                    "jobs.*.timeout-minutes",
                    "jobs.*.continue-on-error",
                    "jobs.*.container",
                    "jobs.*.container.image",
                    "jobs.*.services",
                    "jobs.*.services.*.image",
                    "jobs.*.with.*" -> JOB;
            case "jobs.*.environment.url" ->
                STEP.stream().filter(name -> !name.equals("secrets")).toList();
            case "jobs.*.container.env.*", "jobs.*.services.*.env.*" -> CONTAINER_ENV;
            case "jobs.*.defaults.run.shell", "jobs.*.defaults.run.working-directory" -> with(JOB, "env");
            default -> null;
        };
    }

    /** What is wrong with a call, or null. */
    static @Nullable String wrong(Expression.Call call, String key) {
        int count = call.arguments();
        String takes = switch (call.name().toLowerCase(Locale.ROOT)) {
            case "contains", "startswith", "endswith" -> count == 2 ? null : "two arguments";
            case "join" -> count == 1 || count == 2 ? null : "one or two arguments";
            case "tojson", "fromjson" -> count == 1 ? null : "one argument";
            case "format" -> count >= 2 ? null : "a text and its values";
            case "hashfiles" -> count >= 1 ? null : "at least one argument";
            case "case" -> count >= 3 && count % 2 == 1 ? null : "pairs of condition and value, and a last value";
            case "always", "cancelled" -> count == 0 ? null : "no arguments";
            case "success", "failure" -> count == 0 || key.equals("jobs.*.if") ? null : "no arguments";
            default -> "?";
        };
        if ("?".equals(takes)) {
            return "there is no function " + call.name();
        }
        if (takes != null) {
            return call.name() + " takes " + takes + ", not " + count;
        }
        boolean status = List.of("always", "cancelled", "success", "failure")
                .contains(call.name().toLowerCase(Locale.ROOT));
        return status && !key.endsWith("if") ? call.name() + "() counts only in if:" : null;
    }

    private static List<String> with(List<String> names, String more) {
        List<String> all = new java.util.ArrayList<>(names);
        all.add(more);
        return all;
    }
}
