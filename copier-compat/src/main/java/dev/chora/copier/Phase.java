package dev.chora.copier;

/** What a template sees as {@code _copier_phase}. */
public enum Phase {
    UNDEFINED("undefined"),
    PROMPT("prompt"),
    RENDER("render"),
    TASKS("tasks"),
    MIGRATE("migrate");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** The text that templates compare with. */
    public String word() {
        return word;
    }
}
