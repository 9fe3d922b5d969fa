package dev.chora.jinja;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that templates end with: what is wrong, and where as soon as it is known.
 *
 * <p>Operations on values throw it without a position; the node that runs them fills in template, line and column on
 * the way out, and the first position wins. It has no stack trace of its own unless {@code chora.debug} asks for one,
 * since it speaks of the template and not of this program.
 */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final boolean TRACES = Boolean.getBoolean("chora.debug");

    private final ErrorKind kind;
    private @Nullable String templateName;
    private int line;
    private int column;
    private int exactLine;
    private int exactColumn;
    private @Nullable String suggestion;
    private @Nullable String excerpt;
    private @Nullable Object subject;

    public TemplateException(ErrorKind kind, String message) {
        super(message, null, false, TRACES);
        this.kind = kind;
    }

    public TemplateException(ErrorKind kind, String message, @Nullable String templateName, int line, int column) {
        this(kind, message);
        at(templateName, line, column);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** Never null here: every error has a text. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }

    /** Name of the template with the fault; null when the template has no name. */
    public @Nullable String templateName() {
        return templateName;
    }

    /**
     * Line that Jinja2 reports, from 1; 0 when it is not known. For an expression over several lines that is one of
     * them; {@link #exactLine()} is the one with the fault.
     */
    public int line() {
        return line;
    }

    /** Column on {@link #line()} in UTF-16 units, from 1; 0 when it is not known. */
    public int column() {
        return column;
    }

    /** Line of the fault itself, from 1; 0 when it is not known. */
    public int exactLine() {
        return exactLine == 0 ? line : exactLine;
    }

    /** Column of the fault itself on {@link #exactLine()}, in UTF-16 units from 1; 0 when it is not known. */
    public int exactColumn() {
        return exactLine == 0 ? column : exactColumn;
    }

    /** The known name nearest to one that does not exist; null when none is near or nothing is missing. */
    public @Nullable String suggestion() {
        return suggestion;
    }

    /** The line of the source at {@link #exactLine()}; null when it is not known. */
    public @Nullable String excerpt() {
        return excerpt;
    }

    /** Notes the line of the source unless one is known already, and returns this exception. */
    public TemplateException excerptOf(String source) {
        int wanted = exactLine();
        if (excerpt == null && wanted > 0) {
            int start = 0;
            for (int i = 1; i < wanted && start >= 0; i++) {
                start = source.indexOf('\n', start) + 1;
                start = start == 0 ? -1 : start;
            }
            if (start >= 0) {
                int end = source.indexOf('\n', start);
                excerpt = source.substring(start, end < 0 ? source.length() : end);
            }
        }
        return this;
    }

    /** The undefined object that was used, for who looks for a suggestion; null for other errors. */
    public @Nullable Object subject() {
        return subject;
    }

    /** Notes the undefined object that was used, and returns this exception. */
    public TemplateException about(Object undefined) {
        this.subject = undefined;
        return this;
    }

    /** Notes a suggestion, and returns this exception. */
    public TemplateException suggest(@Nullable String name) {
        this.suggestion = name;
        return this;
    }

    /** Fills in the place of the fault itself unless any position is known already, and returns this exception. */
    public TemplateException from(int atLine, int atColumn) {
        if (exactLine == 0 && line == 0) {
            this.exactLine = atLine;
            this.exactColumn = atColumn;
        }
        return this;
    }

    /** Fills in the position unless one is known already, and returns this exception. */
    public TemplateException at(@Nullable String name, int atLine, int atColumn) {
        if (line == 0) {
            this.templateName = name;
            this.line = atLine;
            this.column = atColumn;
        }
        return this;
    }

    public static TemplateException typeError(String message) {
        return new TemplateException(ErrorKind.TYPE_ERROR, message);
    }

    public static TemplateException valueError(String message) {
        return new TemplateException(ErrorKind.VALUE_ERROR, message);
    }
}
