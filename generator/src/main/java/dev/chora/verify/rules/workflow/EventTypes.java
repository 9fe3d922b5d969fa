package dev.chora.verify.rules.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events that start workflows, with their types (GitHub, Events that trigger workflows). */
final class EventTypes {
    static final Map<String, List<String>> EVENTS = events();

    private EventTypes() {}

    private static Map<String, List<String>> events() {
        String pull =
                "assigned unassigned labeled unlabeled opened edited closed reopened synchronize converted_to_draft"
                        + " locked unlocked enqueued dequeued milestoned demilestoned ready_for_review review_requested"
                        + " review_request_removed auto_merge_enabled auto_merge_disabled";
        Map<String, List<String>> events = new HashMap<>();
        for (String none :
                words("create delete deployment deployment_status fork gollum image_version page_build public push"
                        + " repository_dispatch schedule status workflow_call workflow_dispatch")) {
            events.put(none, List.of());
        }
        events.put("branch_protection_rule", words("created edited deleted"));
        events.put("check_run", words("created rerequested completed requested_action"));
        events.put("check_suite", words("completed"));
        events.put(
                "discussion",
                words("created edited deleted transferred pinned unpinned labeled unlabeled locked unlocked"
                        + " category_changed answered unanswered"));
        events.put("discussion_comment", words("created edited deleted"));
        events.put("issue_comment", words("created edited deleted"));
        events.put(
                "issues",
                words("opened edited deleted transferred pinned unpinned closed reopened assigned unassigned labeled"
                        + " unlabeled locked unlocked milestoned demilestoned typed untyped"));
        events.put("label", words("created edited deleted"));
        events.put("merge_group", words("checks_requested"));
        events.put("milestone", words("created closed opened edited deleted"));
        events.put("pull_request", words(pull));
        events.put("pull_request_target", words(pull));
        events.put("pull_request_review", words("submitted edited dismissed"));
        events.put("pull_request_review_comment", words("created edited deleted"));
        events.put("registry_package", words("published updated"));
        events.put("release", words("published unpublished created edited deleted prereleased released"));
        events.put("watch", words("started"));
        events.put("workflow_run", words("completed requested in_progress"));
        return events;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
