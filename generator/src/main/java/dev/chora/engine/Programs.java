package dev.chora.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The programs of a machine. */
public interface Programs {
    /** Where a program is, or null when it is not on PATH. */
    @Nullable
    Path find(String name);

    /**
     * Runs one to its end. A program that is missing or fails is a result, not an error.
     *
     * @throws InterruptedException when this thread was interrupted or everything was stopped; the program and its children
     *     are dead by then
     */
    Ran run(Call call) throws InterruptedException;

    /**
     * Starts one for a conversation over its standard streams.
     *
     * @return null when it could not be started
     */
    @Nullable
    Conversation converse(Call call) throws InterruptedException;
}
