package dev.chora.copier.lint;

/** What can be wrong with a template. */
public enum Rule {
    /** {@code copier.yml} cannot be used at all. */
    CONFIG("config", true),
    /** A text, name or file is no valid Jinja. */
    SYNTAX("syntax", true),
    /** A file to be rendered is no UTF-8 text. */
    BINARY("binary", true),
    /** A filter or test that does not exist. */
    UNKNOWN_FILTER("unknown-filter", true),
    /** A variable that nothing defines: it renders as nothing. */
    UNKNOWN_VARIABLE("unknown-variable", false),
    /** A setting without effect. */
    UNKNOWN_SETTING("unknown-setting", false),
    /** A question of a type that does not exist. */
    QUESTION_TYPE("question-type", true),
    /** A question whose answer nothing reads. */
    UNUSED_QUESTION("unused-question", false),
    /** Questions whose conditions need each other. */
    WHEN_CYCLE("when-cycle", true),
    /** A question that reads the answer of a later one, which is not known yet. */
    LATER_QUESTION("later-question", false),
    /** A pattern that is none, matches nothing, or matches everything. */
    EXCLUDE("exclude", false),
    /** What {@code _migrate_from} says about projects of other templates cannot be used. */
    MIGRATE_FROM("migrate-from", true),
    /** A path that Windows cannot have. */
    WINDOWS_PATH("windows-path", false),
    /** Projects do not remember their answers, so that they cannot be updated. */
    ANSWERS_FILE("answers-file", true),
    /** The template's own files would be copied, since {@code _subdirectory} is missing. */
    SUBDIRECTORY("subdirectory", true);

    private final String id;
    private final boolean error;

    Rule(String id, boolean error) {
        this.id = id;
        this.error = error;
    }

    /** The name under which edges show the rule. */
    public String id() {
        return id;
    }

    /** Whether projects come out wrong or not at all; else it may be meant so. */
    public boolean error() {
        return error;
    }
}
