package dev.chora.verify.rules.workflow;

import dev.chora.verify.rules.Rule;
import java.util.List;

/** The rules for workflows, actions and Dependabot. */
final class WorkflowRules {
    private static final String SYNTAX = "GitHub, Workflow syntax for GitHub Actions";
    private static final String HARDENING = "GitHub, Secure use reference";
    private static final String REFUSED = "GitHub refuses the whole workflow.";

    static final Rule UNKNOWN_KEY = Rule.error(
            "workflow-unknown-key",
            "every key is one that GitHub's syntax has at its place",
            REFUSED,
            "Correct or move the key.",
            SYNTAX);
    static final Rule MISSING_KEY =
            Rule.error("workflow-missing-key", "keys that must be there are there", REFUSED, "Add the key.", SYNTAX);
    static final Rule TYPE = Rule.error(
            "workflow-type",
            "every value has the type that its key takes",
            REFUSED,
            "Write a value of that type.",
            SYNTAX);
    static final Rule EVENT = Rule.error(
            "workflow-event",
            "events, their types and filters are known and go together",
            "The workflow never starts, or GitHub refuses it.",
            "Name an event of GitHub's list.",
            "GitHub, Events that trigger workflows");
    static final Rule CRON = Rule.error(
            "workflow-cron",
            "schedules are well formed and not more often than every five minutes",
            "The workflow never starts.",
            "Write five fields: minute hour day month weekday.",
            SYNTAX + ", on.schedule");
    static final Rule PERMISSION = Rule.error(
            "workflow-permission",
            "permissions are read-all, write-all or a mapping of scopes",
            REFUSED,
            "Write a mapping such as contents: read.",
            SYNTAX + ", permissions");
    static final Rule ID = Rule.error(
            "workflow-id",
            "ids of jobs and steps are well formed and unique",
            REFUSED,
            "Use letters, digits, - and _, and start with a letter or _.",
            SYNTAX + ", jobs.<job_id>");
    static final Rule NEEDS = Rule.error(
            "workflow-needs",
            "jobs need jobs that are there, not in a circle",
            REFUSED,
            "Name a job of this workflow.",
            SYNTAX + ", needs");
    static final Rule JOB = Rule.error(
            "workflow-job",
            "a job has runs-on and steps, or calls a workflow",
            REFUSED,
            "Add runs-on: and steps:, or uses:.",
            SYNTAX + ", jobs");
    static final Rule STEP = Rule.error(
            "workflow-step",
            "a step has either uses or run, and only keys that go with it",
            REFUSED,
            "Keep one of uses: and run:.",
            SYNTAX + ", steps");
    static final Rule SHELL = Rule.error(
            "workflow-shell",
            "shells are known",
            "The step fails before it starts.",
            "Write bash, sh, pwsh, python, cmd or powershell, or a command with {0}.",
            SYNTAX + ", shell");
    static final Rule RUNNER = Rule.error(
            "workflow-runner",
            "runners are ones that GitHub still has",
            "The job waits for ever for a machine.",
            "Name a current one, for example ubuntu-latest.",
            "GitHub, GitHub-hosted runners");
    static final Rule USES = Rule.error(
            "workflow-uses",
            "actions and workflows are named well, local ones are there",
            REFUSED,
            "Write owner/name@reference, ./folder or docker://image.",
            SYNTAX + ", uses");
    static final Rule EXPRESSION = Rule.error(
            "workflow-expression",
            "expressions are well formed and refer to what is there",
            "GitHub refuses the workflow, or the value is silently empty.",
            "Correct the expression.",
            "GitHub, Evaluate expressions; Contexts reference");
    static final Rule CONDITION = Rule.warning(
            "workflow-condition",
            "a condition is one expression",
            "Text around ${{ }} makes the condition a text, and a text is always true.",
            "Put all of it into one ${{ }}, or leave the braces out.",
            SYNTAX + ", if");
    static final Rule COMMAND = Rule.warning(
            "workflow-old-command",
            "no step uses commands that GitHub has switched off",
            "set-output and save-state are deprecated; set-env and add-path do nothing.",
            "Append to $GITHUB_OUTPUT, $GITHUB_STATE, $GITHUB_ENV or $GITHUB_PATH.",
            "GitHub, Workflow commands");

    static final Rule INJECTION = Rule.error(
            "workflow-script-injection",
            "no script is made of text that strangers write",
            "A title or branch name with a command in it runs with the rights of the workflow.",
            "Hand it over in env: and write \"$NAME\" in the script.",
            HARDENING + ", script injections");
    static final Rule SECRET = Rule.warning(
            "workflow-secret-printed",
            "no step prints a secret",
            "GitHub hides it only in the exact form that it knows.",
            "Hand it over in env:, and do not print it.",
            HARDENING + ", secrets");
    static final Rule NO_PERMISSIONS = Rule.warning(
            "workflow-no-permissions",
            "the token of every job has permissions that somebody chose",
            "Without them the token may have every right to the repository.",
            "Add permissions: {} at the margin, and to each job what it needs.",
            HARDENING + ", permissions");
    static final Rule BROAD_PERMISSIONS = Rule.warning(
            "workflow-broad-permissions",
            "rights to write are given to single jobs",
            "Every step of every job holds them, also those of strangers' actions.",
            "Write contents: read at the margin, and more in the job that needs it.",
            HARDENING + ", permissions");
    static final Rule UNPINNED = Rule.warning(
            "workflow-unpinned",
            "actions are pinned by commit",
            "A tag can be moved to other code at any time; it then runs with your secrets.",
            "Write the full commit, and the version in a comment after it.",
            HARDENING + ", third-party actions");
    static final Rule PIN_COMMENT = Rule.note(
            "workflow-pin-comment",
            "a pinned action names its version in a comment",
            "Nobody can tell which version a commit is; Dependabot reads and renews the comment.",
            "Add # v1.2.3 after it.",
            HARDENING + ", third-party actions");
    static final Rule UNTRUSTED_CHECKOUT = Rule.warning(
            "workflow-untrusted-checkout",
            "pull_request_target does not check out the code of the pull request",
            "A stranger's code then runs with your secrets.",
            "Use pull_request, or check out nothing.",
            HARDENING);

    static final Rule NO_CACHE = Rule.warning(
            "workflow-no-build-cache",
            "image builds of tests use GitHub's cache",
            "Every run builds all layers again.",
            "Add cache-from: type=gha and cache-to: type=gha,mode=max.",
            "Docker, GitHub Actions cache");
    static final Rule CACHE_MODE = Rule.warning(
            "workflow-cache-mode",
            "the cache of image builds keeps all layers",
            "Without mode=max only the layers of the last stage are kept, and the expensive ones are built again.",
            "Write cache-to: type=gha,mode=max.",
            "Docker, GitHub Actions cache");
    static final Rule NO_BUILDX = Rule.error(
            "workflow-no-buildx",
            "docker/setup-buildx-action runs before builds with a cache or several platforms",
            "The engine's own builder can do neither, and the build fails.",
            "Add docker/setup-buildx-action before it.",
            "docker/build-push-action, documentation");
    static final Rule NO_COVERAGE = Rule.note(
            "workflow-no-coverage",
            "the coverage report of tests in a container is fetched",
            "It goes away with the container.",
            "Run with --name, then docker cp NAME:/app/coverage.xml coverage.xml.",
            "docker cp");
    static final Rule DEPENDABOT = Rule.error(
            "dependabot-syntax",
            "Dependabot's settings have its keys and values",
            "Dependabot stops and updates nothing.",
            "Correct the key or value.",
            "GitHub, Dependabot options reference");
    static final Rule ACTION = Rule.error(
            "action-syntax",
            "the metadata of an action has its keys and values",
            "The action cannot be used.",
            "Correct the key or value.",
            "GitHub, Metadata syntax reference");
    static final Rule ACTIONLINT = Rule.error(
            "actionlint",
            "actionlint finds nothing more",
            "It knows more of GitHub than is checked here.",
            "Correct what it names.",
            "actionlint");

    /** All of them. */
    static final List<Rule> ALL = List.of(
            UNKNOWN_KEY,
            MISSING_KEY,
            TYPE,
            EVENT,
            CRON,
            PERMISSION,
            ID,
            NEEDS,
            JOB,
            STEP,
            SHELL,
            RUNNER,
            USES,
            EXPRESSION,
            CONDITION,
            COMMAND,
            INJECTION,
            SECRET,
            NO_PERMISSIONS,
            BROAD_PERMISSIONS,
            UNPINNED,
            PIN_COMMENT,
            UNTRUSTED_CHECKOUT,
            NO_CACHE,
            CACHE_MODE,
            NO_BUILDX,
            NO_COVERAGE,
            DEPENDABOT,
            ACTION,
            ACTIONLINT);

    private WorkflowRules() {}
}
