package dev.chora.cli;

/** Every exit code of the program, in one place. They are Copier's where Copier has one. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;
    /** An error: nothing was changed, or conflicts were left to solve. */
    public static final int ERROR = 1;
    /** The command line is wrong; for {@code check-update -q}: there is a newer version. */
    public static final int USAGE = 2;
    /** The same number as {@link #USAGE}, under its second meaning. */
    public static final int UPDATE_AVAILABLE = 2;
    /** {@code verify} could do none of its steps: nothing is wrong and nothing is proved. */
    public static final int UNPROVED = 3;
    /** The template wants to run commands or extensions and is not trusted. */
    public static final int UNSAFE = 4;
    /** Stopped by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
