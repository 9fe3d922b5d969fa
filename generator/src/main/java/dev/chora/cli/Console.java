package dev.chora.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The outside world of one run: streams, environment, working folder, and which streams are a terminal. Commands use
 * nothing else, so that tests can run them in one process.
 *
 * @param terminal opens the terminal to put questions on; null for that of the process
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> env,
        Path workingFolder,
        boolean terminalIn,
        boolean terminalOut,
        boolean terminalErr,
        @Nullable Supplier<Terminal> terminal) {
    /** One that uses the terminal of the process when it needs one. */
    public Console(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> env,
            Path workingFolder,
            boolean terminalIn,
            boolean terminalOut,
            boolean terminalErr) {
        this(in, out, err, env, workingFolder, terminalIn, terminalOut, terminalErr, null);
    }

    /**
     * The real one. The launcher tells which streams are terminals, or says {@code auto} where it cannot know, as on
     * Windows: then all are, or none. Without a word from it, nobody is asked.
     */
    // The launcher that says auto also asks for a console that is null where there is none, on any JDK.
    @SuppressWarnings("SystemConsoleNull")
    static Console ofProcess() {
        String terminals = System.getProperty("chora.tty");
        if ("auto".equals(terminals)) {
            terminals = System.console() == null ? "000" : "111";
        }
        boolean known = terminals != null && terminals.length() == 3;
        return new Console(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                known ? terminals.charAt(0) == '1' : false,
                known ? terminals.charAt(1) == '1' : false,
                known ? terminals.charAt(2) == '1' : false);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Whether somebody can be asked: input and output are both a terminal. */
    public boolean interactive() {
        return terminalIn && terminalOut;
    }

    public @Nullable String env(String name) {
        return env.get(name);
    }

    /** Whether colours may be written to a stream that is or is not a terminal; see no-color.org. */
    public boolean colours(boolean terminal) {
        String noColor = env.get("NO_COLOR");
        return terminal && (noColor == null || noColor.isEmpty()) && !"dumb".equals(env.get("TERM"));
    }

    /** A path as a person would type it: from the working folder where it is inside of that. */
    public String shown(Path path) {
        if (!path.startsWith(workingFolder)) {
            return path.toString();
        }
        String relative = workingFolder.relativize(path).toString();
        return relative.isEmpty() ? "." : relative;
    }

    /** A path as typed, seen from the working folder. */
    public Path path(String typed) {
        return workingFolder.resolve(typed).normalize();
    }
}
