package dev.chora.copier.question;

/** How a question is put. */
public enum PromptKind {
    /** A text to type, on one or several lines. */
    TEXT,
    /** A text that must not be shown while it is typed. */
    PASSWORD,
    /** A path to type, with completion. */
    PATH,
    /** Yes or no. */
    CONFIRM,
    /** One of some choices. */
    SELECT,
    /** Any number of some choices. */
    CHECKBOX
}
