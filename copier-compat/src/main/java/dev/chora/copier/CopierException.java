package dev.chora.copier;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that operations end with: what is wrong, where, and what to do about it.
 *
 * <p>It speaks of the template, the answers or the project and not of this program, so it has no stack trace unless
 * {@code chora.debug} asks for one.
 */
public class CopierException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final boolean TRACES = Boolean.getBoolean("chora.debug");

    private final ErrorKind kind;
    private final transient @Nullable Location location;
    private final @Nullable String advice;

    public CopierException(
            ErrorKind kind,
            String message,
            @Nullable Location location,
            @Nullable String advice,
            @Nullable Throwable cause) {
        super(message, cause, false, TRACES);
        this.kind = kind;
        this.location = location;
        this.advice = advice;
    }

    public CopierException(ErrorKind kind, String message, @Nullable Location location, @Nullable String advice) {
        this(kind, message, location, advice, null);
    }

    public CopierException(ErrorKind kind, String message, @Nullable String advice) {
        this(kind, message, null, advice, null);
    }

    public CopierException(ErrorKind kind, String message) {
        this(kind, message, null, null, null);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** What is wrong, in one sentence or a few lines; never empty. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? kind.name() : message;
    }

    /** Where it is wrong; null when it is in no file. */
    public @Nullable Location location() {
        return location;
    }

    /** What the person can do; null when the message says it all. */
    public @Nullable String advice() {
        return advice;
    }

    /** Copier's exit code for this error. */
    public int exitCode() {
        return kind.exitCode();
    }
}
