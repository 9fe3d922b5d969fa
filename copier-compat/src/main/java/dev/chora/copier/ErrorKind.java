package dev.chora.copier;

/**
 * What went wrong, as a closed set that an edge can tell apart. Each kind belongs to one of Copier's exit codes (recorded
 * from Copier 9.19.1): 1 for errors, 2 for wrong usage, 4 for a template that was not trusted.
 */
public enum ErrorKind {
    /** The command was called wrongly: a flag's value, a missing data file. */
    USAGE(2),
    /** The template needs tasks, migrations or extensions and nobody said that it may run them. */
    UNTRUSTED_TEMPLATE(4),
    /** No template is found where the source points to. */
    TEMPLATE_NOT_FOUND(1),
    /** {@code copier.yml} is no valid YAML, has no usable form, or a setting has a wrong type. */
    CONFIG(1),
    /** The template asks for a newer Copier. */
    UNSUPPORTED_VERSION(1),
    /** A question of the template is wrong: unknown type, bad choices, default that does not fit. */
    QUESTION(1),
    /** An answer does not fit its question: wrong type, no such choice, refused by the validator. */
    ANSWER(1),
    /** A question has neither answer nor default and may not be asked. */
    MISSING_ANSWER(1),
    /** Something must be asked and nobody is there to answer. */
    NOT_INTERACTIVE(1),
    /** A template text, file or name does not render. */
    RENDER(1),
    /** A Jinja extension cannot be loaded. */
    EXTENSION(1),
    /** A path leads out of the template or out of the project. */
    FORBIDDEN_PATH(1),
    /** The destination cannot take what was rendered: a file where a folder is needed, no permission, full disk. */
    DESTINATION(1),
    /** An answers, data or settings file cannot be read. */
    DATA_FILE(1),
    /** The project is not in a state that the operation accepts. */
    PROJECT(1),
    /** Git or the network failed. */
    SOURCE(1),
    /** A task or migration ended with an error. */
    TASK(1),
    /** The container engine is missing, does not answer, or has not what was asked for. */
    ENGINE(1),
    /** The person stopped the run. */
    INTERRUPTED(1);

    private final int exitCode;

    ErrorKind(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Copier's exit code for errors of this kind. */
    public int exitCode() {
        return exitCode;
    }
}
