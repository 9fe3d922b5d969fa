package dev.chora.verify.rules.workflow;

import java.util.List;
import java.util.Locale;

/** Values that anybody may write who opens an issue or a pull request (GitHub, Secure use reference). */
final class Untrusted {
    private static final List<String> PATHS = List.of(
            "github.head_ref",
            "github.event.issue.title",
            "github.event.issue.body",
            "github.event.pull_request.title",
            "github.event.pull_request.body",
            "github.event.pull_request.head.ref",
            "github.event.pull_request.head.label",
            "github.event.pull_request.head.repo.default_branch",
            "github.event.comment.body",
            "github.event.review.body",
            "github.event.review_comment.body",
            "github.event.discussion.title",
            "github.event.discussion.body",
            "github.event.pages.*.page_name",
            "github.event.commits.*.message",
            "github.event.commits.*.author.email",
            "github.event.commits.*.author.name",
            "github.event.head_commit.message",
            "github.event.head_commit.author.email",
            "github.event.head_commit.author.name",
            "github.event.workflow_run.head_branch",
            "github.event.workflow_run.display_title",
            "github.event.workflow_run.head_commit.message",
            "github.event.workflow_run.head_commit.author.email",
            "github.event.workflow_run.head_commit.author.name");

    private Untrusted() {}

    static boolean is(List<String> path) {
        String joined = String.join(".", path).toLowerCase(Locale.ROOT);
        return PATHS.contains(joined);
    }
}
