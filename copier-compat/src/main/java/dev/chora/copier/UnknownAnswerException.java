package dev.chora.copier;

import org.jspecify.annotations.Nullable;

/** An answer given beforehand belongs to no question of the template. The edge knows where the person wrote it. */
public final class UnknownAnswerException extends CopierException {
    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownAnswerException(String name, @Nullable String nearest) {
        super(
                ErrorKind.ANSWER,
                "the template has no question \"" + name + "\"",
                nearest == null ? null : "did you mean \"" + nearest + "\"?");
        this.name = name;
    }

    private UnknownAnswerException(UnknownAnswerException other, Location location) {
        super(ErrorKind.ANSWER, other.getMessage(), location, other.advice());
        this.name = other.name;
    }

    /** The name that is not known. */
    public String name() {
        return name;
    }

    /** The same with the place where the name was written. */
    public UnknownAnswerException at(Location location) {
        return new UnknownAnswerException(this, location);
    }
}
