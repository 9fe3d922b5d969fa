package dev.chora.verify.rules.leftover;

import dev.chora.verify.Severity;
import dev.chora.verify.rules.Rule;
import java.util.List;

/** The rules for what tools left behind. */
final class LeftoverRules {
    static final Rule MARKER = new Rule(
            "leftover-marker",
            Severity.ERROR,
            "no template marker is left",
            "The template engine did not see it, so that a name or a choice is missing there.",
            "Write what should stand there; in the template, check the ending of the file and the names in it.",
            "Copier, cookiecutter");
    static final Rule CONFLICT = new Rule(
            "leftover-conflict",
            Severity.ERROR,
            "no merge conflict is left",
            "Both versions stand in the file, and most readers of it fail.",
            "Keep what is right, and remove the three lines of signs.",
            "git merge");
    static final Rule REJECT = new Rule(
            "leftover-reject",
            Severity.WARNING,
            "no rejected change or backup is left",
            "A change that did not fit waits to be made by hand.",
            "Make the change, then remove the file.",
            "patch, git apply --reject");
    static final Rule LINK = new Rule(
            "docs-link",
            Severity.WARNING,
            "links between documents lead to files and headings that are there",
            "The reader gets a page that says not found.",
            "Correct the path; it counts from the folder of the document.",
            "GitHub Flavored Markdown");

    static final List<Rule> MARKS = List.of(MARKER, CONFLICT, REJECT);
    static final List<Rule> LINKS = List.of(LINK);

    private LeftoverRules() {}
}
