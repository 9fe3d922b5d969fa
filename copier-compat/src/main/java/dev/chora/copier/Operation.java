package dev.chora.copier;

/** What a template sees as {@code _copier_operation}. */
public enum Operation {
    COPY("copy"),
    UPDATE("update");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** The text that templates compare with. */
    public String word() {
        return word;
    }
}
