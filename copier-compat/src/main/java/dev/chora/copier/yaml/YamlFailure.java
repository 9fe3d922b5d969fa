package dev.chora.copier.yaml;

/** A text that is no YAML, or YAML that has no safe value, with the place. */
public final class YamlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * A fault.
     *
     * @param line from 1; 0 when it is not known
     * @param column from 1; 0 when it is not known
     */
    public YamlFailure(String problem, int line, int column) {
        super(problem, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** What is wrong, without the place. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "not readable" : message;
    }

    /** Line of the fault from 1; 0 when it is not known. */
    public int line() {
        return line;
    }

    /** Column of the fault from 1; 0 when it is not known. */
    public int column() {
        return column;
    }
}
