package dev.chora.copier.git;

import org.jspecify.annotations.Nullable;

/** Git refused, or a repository cannot be read. The message is made for people; callers add what it was for. */
public final class GitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public GitException(String message) {
        this(message, null);
    }

    /** Never null here: every error has a text. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "git failed" : message;
    }
}
