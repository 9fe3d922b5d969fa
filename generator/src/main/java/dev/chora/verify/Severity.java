package dev.chora.verify;

/** What a finding means for the verdict. */
public enum Severity {
    /** The project does not work or is unsafe: the step fails. */
    ERROR("error"),
    /** It works, and should still be changed: told, and the step passes. */
    WARNING("warning"),
    /** Worth knowing. */
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word for it in reports; also that of SARIF's {@code level}. */
    public String word() {
        return word;
    }
}
