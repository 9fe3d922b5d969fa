package dev.chora.verify.proof;

import org.jspecify.annotations.Nullable;

/** A step cannot be done, which is neither a pass nor a fault of the project. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String advice;

    /**
     * What is missing.
     *
     * @param why one sentence without a full stop
     * @param advice how to get it, or null
     */
    public CannotRun(String why, @Nullable String advice) {
        super(why, null, false, false);
        this.advice = advice;
    }

    /** How to get it, or null. */
    public @Nullable String advice() {
        return advice;
    }

    /** What is missing. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
