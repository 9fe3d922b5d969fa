package dev.chora.copier;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operation tells while it works. All methods do nothing unless overridden; none may throw. */
public interface Events {
    /** Hears nothing. */
    Events NONE = new Events() {};

    /** The destination is about to be filled from this version, {@code "None"} when the template has none. */
    default void copying(String version) {}

    /** The project is about to go from one version to another; the same when only answers change. */
    default void updating(String from, String to) {}

    /** One path of the destination, relative, with forward slashes. Folders are told too. */
    default void file(FileAction action, String path) {}

    /** A message of the template ({@code _message_before_copy} …), rendered. */
    default void message(String text) {}

    /**
     * A task or migration is about to run, or would run under pretend.
     *
     * @param number from 1
     * @param total tasks in this list, skipped ones included
     * @param command one string for the shell, or the words of a command without shell
     * @param shell whether the command goes through the shell
     */
    default void task(int number, int total, List<String> command, boolean shell) {}

    /** Something is doubtful and goes on all the same. */
    default void warning(String text) {}

    /**
     * Progress of something long; called often, so that the listener decides how often to show it.
     *
     * @param total 0 when it is not known
     */
    default void progress(String what, long done, long total) {}

    /**
     * Where the standard output of tasks and migrations goes; null is that of this process. For callers whose own standard
     * output is a document.
     */
    default @Nullable OutputStream taskOutput() {
        return null;
    }
}
