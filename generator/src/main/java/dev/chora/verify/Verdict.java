package dev.chora.verify;

/** How a step ended. */
public enum Verdict {
    /** Everything that it looks for is right. */
    PASS("pass"),
    /** At least one fault was found. */
    FAIL("fail"),
    /** It could not be done; never counted as passed. */
    NOT_RUN("not run");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word for it in reports. */
    public String word() {
        return word;
    }
}
