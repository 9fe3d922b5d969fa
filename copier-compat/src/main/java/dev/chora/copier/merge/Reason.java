package dev.chora.copier.merge;

/** Why a path has its outcome. */
public enum Reason {
    TEMPLATE_ADDED("the template adds it"),
    TEMPLATE_CHANGED("the template changed it and you did not"),
    TEMPLATE_DROPPED("the template dropped it and you had not changed it"),
    TEMPLATE_RENAMED("the template renamed it"),
    RENAMED_AFTER_YOU_DELETED("the template renamed it; you had deleted it under its old name"),
    SAME_ON_BOTH_SIDES("it is already as the template makes it"),
    TEMPLATE_UNCHANGED("the template did not change it"),
    YOU_CHANGED("you changed it and the template did not"),
    YOU_DELETED("you deleted it"),
    MISSED_CHANGE("you deleted it; the template changed it since"),
    YOU_RENAMED("you moved it; the template's change follows"),
    BOTH_RENAMED("you and the template moved it to different places; yours is kept"),
    MOVED_AND_DROPPED("you moved it and the template dropped it"),
    SKIP_IF_EXISTS("the template or you ask to keep it when it exists"),
    ANSWERS_FILE("it holds the answers"),
    RESTORED("it was missing and git ignores it or the template keeps it in place"),
    MERGED_LINES("both changed it, in different lines"),
    MERGED_MOVED_LINES("both changed it; your lines went along with a block that the template moved"),
    MERGED_LINE_ENDS("both changed it, one of them the line ends"),
    MERGED_BY_MEANING("both changed it; merged entry by entry"),
    MERGED_MODE("one side changed the content, the other the executable bit"),
    OVERLAPPING_CHANGES("both changed the same lines"),
    BROKEN_RESULT("both changed it, and merging their lines gives a file that does not parse"),
    BOTH_ADDED("both added it, with different content"),
    BINARY("both changed it, and it is binary"),
    DIFFERENT_KINDS("both changed it, to different kinds of things"),
    LINK_TARGETS("both changed where the link points"),
    DROPPED_BUT_CHANGED("the template dropped it, but you changed it"),
    LEFT_OVER("it is of the old template only, and you changed it: it stays, and is yours now"),
    IN_THE_WAY("something of yours stands where the template needs a file or folder"),
    REJECTED_HUNKS("some of your changes do not fit the new version");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** The reason as the rest of a sentence about the path. */
    public String text() {
        return text;
    }
}
