package dev.chora.testing;

import dev.chora.cli.Cli;
import dev.chora.cli.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run of the whole program in this process, in a home of its own.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CliRun(int exit, String out, String err) {
    /** Runs in a folder, with nobody at the keyboard. */
    public static CliRun in(Path folder, String... args) {
        return in(folder, Map.of(), "", args);
    }

    /** Runs in a folder with more variables and something on standard input. */
    public static CliRun in(Path folder, Map<String, String> more, String input, String... args) {
        Map<String, String> env = new LinkedHashMap<>();
        env.put("PATH", System.getenv("PATH"));
        env.put("HOME", folder.resolve(".home").toString());
        env.put("XDG_CACHE_HOME", folder.resolve(".home/cache").toString());
        env.put("XDG_CONFIG_HOME", folder.resolve(".home/config").toString());
        env.put("GIT_AUTHOR_NAME", "Test");
        env.put("GIT_AUTHOR_EMAIL", "test@example.com");
        env.put("GIT_COMMITTER_NAME", "Test");
        env.put("GIT_COMMITTER_EMAIL", "test@example.com");
        env.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                env,
                folder,
                false,
                false,
                false);
        int exit = new Cli(console).run(args);
        return new CliRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
