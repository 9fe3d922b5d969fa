package dev.chora.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program to be run.
 *
 * @param arguments the program, by name or path, and what follows it; never read by a shell
 * @param folder where it starts; null for the folder of this process
 * @param environment variables on top of those that every program gets
 * @param limit it is killed, with its children, when it takes longer
 * @param input what it reads on standard input; null for nothing
 * @param listener hears its lines while it runs; null for nobody
 */
public record Call(
        List<String> arguments,
        @Nullable Path folder,
        Map<String, String> environment,
        Duration limit,
        @Nullable String input,
        @Nullable LineListener listener) {
    /** Hears one line of output, on a thread of its own for each stream. */
    @FunctionalInterface
    public interface LineListener {
        /**
         * A line without its end.
         *
         * @param error whether it came on standard error
         */
        void line(String line, boolean error);
    }

    private static final Duration USUAL = Duration.ofMinutes(2);

    public Call {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** A program in the folder of this process, with two minutes of time and no input. */
    public static Call of(String... arguments) {
        return of(List.of(arguments));
    }

    /** A program in the folder of this process, with two minutes of time and no input. */
    public static Call of(List<String> arguments) {
        return new Call(arguments, null, Map.of(), USUAL, null, null);
    }

    /** The same with more arguments at the end. */
    public Call and(String... more) {
        List<String> longer = new ArrayList<>(arguments);
        longer.addAll(List.of(more));
        return new Call(longer, folder, environment, limit, input, listener);
    }

    /** The same in another folder. */
    public Call in(Path there) {
        return new Call(arguments, there, environment, limit, input, listener);
    }

    /** The same with one more variable. */
    public Call with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** The same with more variables. */
    public Call with(Map<String, String> variables) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.putAll(variables);
        return new Call(arguments, folder, more, limit, input, listener);
    }

    /** The same with another limit. */
    public Call within(Duration time) {
        return new Call(arguments, folder, environment, time, input, listener);
    }

    /** The same with something on standard input. */
    public Call reading(String text) {
        return new Call(arguments, folder, environment, limit, text, listener);
    }

    /** The same with somebody who listens. */
    public Call heardBy(@Nullable LineListener ears) {
        return new Call(arguments, folder, environment, limit, input, ears);
    }

    /** It as a line for a shell; see {@link ShellLine}. */
    public String line() {
        return ShellLine.of(this);
    }
}
