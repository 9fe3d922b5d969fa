package dev.chora.copier.pattern;

/** A line that is no pattern. */
public final class PatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pattern;

    PatternException(String pattern, String why) {
        super("\"" + pattern + "\" is no path pattern: " + why);
        this.pattern = pattern;
    }

    /** The line as it was given. */
    public String pattern() {
        return pattern;
    }

    /** Never null here: every error has a text. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? pattern : message;
    }
}
