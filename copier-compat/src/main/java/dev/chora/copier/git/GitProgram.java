package dev.chora.copier.git;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The git program, for what needs the person's own set-up: ssh, credential helpers, proxies, filters such as LFS, and the
 * state of a working folder.
 */
public final class GitProgram {
    private final Path program;
    private final Map<String, String> environment;

    private GitProgram(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** What a run of git gave: its exit code and both of its outputs. */
    public record Result(int exitCode, String out, String err) {}

    /** The program on the {@code PATH} of an environment; null when there is none. */
    public static @Nullable GitProgram find(Map<String, String> environment) {
        String path = environment.get("PATH");
        if (path == null) {
            return null;
        }
        for (String folder : path.split(File.pathSeparator, -1)) {
            for (String name : File.separatorChar == '\\' ? new String[] {"git.exe"} : new String[] {"git"}) {
                Path candidate = folder.isEmpty() ? null : Path.of(folder, name);
                if (candidate != null && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                    return new GitProgram(candidate, environment);
                }
            }
        }
        return null;
    }

    /** Runs git and gives its output; any exit code but 0 is an error with git's own words. */
    public String run(Path folder, Map<String, String> extra, String... arguments) {
        Result result = tryRun(folder, extra, arguments);
        if (result.exitCode() != 0) {
            String said = result.err().isBlank() ? result.out() : result.err();
            throw new GitException("git " + arguments[0] + " failed: " + said.strip());
        }
        return result.out();
    }

    /** Runs git and says how it ended. */
    public Result tryRun(Path folder, Map<String, String> extra, String... arguments) {
        return start(folder, extra, "", arguments);
    }

    /** Runs git with a text on its standard input. */
    public Result feed(Path folder, String input, String... arguments) {
        return start(folder, Map.of(), input, arguments);
    }

    private Result start(Path folder, Map<String, String> extra, String input, String... arguments) {
        List<String> command = new ArrayList<>(arguments.length + 1);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> env = builder.environment();
        env.clear();
        env.putAll(environment);
        for (String location : LOCATIONS) {
            env.remove(location);
        }
        env.putAll(extra);
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Git ended before it read everything; its exit code and words say why.
            }
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Thread reader = new Thread(() -> drain(process.getErrorStream(), err));
            reader.setDaemon(true);
            reader.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            reader.join();
            return new Result(exitCode, out, err.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GitException("cannot run " + program + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("git was interrupted", e);
        }
    }

    /** Variables that would send git to another repository than the one that was asked for. */
    private static final String[] LOCATIONS = {
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_COMMON_DIR",
        "GIT_NAMESPACE",
        "GIT_PREFIX"
    };

    private static void drain(InputStream from, ByteArrayOutputStream into) {
        try (from) {
            from.transferTo(into);
        } catch (IOException e) {
            // The stream ends when the process does; what came before is all there is to tell.
        }
    }
}
