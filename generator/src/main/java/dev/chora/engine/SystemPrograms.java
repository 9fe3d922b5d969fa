package dev.chora.engine;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The programs of this machine. May be stopped from another thread, for example when Ctrl-C ends this process. */
public final class SystemPrograms implements Programs {
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Map<String, String> environment;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /**
     * Programs with this environment.
     *
     * @param environment all variables that every program gets; PATH among them says where programs are
     */
    public SystemPrograms(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public @Nullable Path find(String name) {
        if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
            Path path = Path.of(name);
            return Files.isExecutable(path) && !Files.isDirectory(path) ? path : null;
        }
        for (String folder : variable("PATH").split(File.pathSeparator)) {
            if (folder.isEmpty()) {
                continue;
            }
            for (String ending : endings()) {
                Path path = Path.of(folder, name + ending);
                if (Files.isExecutable(path) && !Files.isDirectory(path)) {
                    return path;
                }
            }
        }
        return null;
    }

    private List<String> endings() {
        if (!WINDOWS) {
            return List.of("");
        }
        String known = variable("PATHEXT");
        List<String> endings = new ArrayList<>();
        for (String ending : (known.isEmpty() ? ".EXE;.CMD;.BAT" : known).split(";")) {
            endings.add(ending.toLowerCase(Locale.ROOT));
        }
        return endings;
    }

    private String variable(String name) {
        String value = environment.get(name);
        if (value == null && WINDOWS) {
            for (Map.Entry<String, String> variable : environment.entrySet()) {
                value = variable.getKey().equalsIgnoreCase(name) ? variable.getValue() : value;
            }
        }
        return value == null ? "" : value;
    }

    @Override
    public Ran run(Call call) throws InterruptedException {
        long begin = System.nanoTime();
        Process process;
        try {
            process = start(call);
        } catch (IOException missing) {
            return new Ran(call.line(), Ran.NOT_STARTED, "", String.valueOf(missing.getMessage()), since(begin));
        }
        Capture out = new Capture(process.getInputStream(), false, call.listener());
        Capture err = new Capture(process.getErrorStream(), true, call.listener());
        Thread outThread = out.started();
        Thread errThread = err.started();
        int exit;
        try {
            feed(process, call.input());
            boolean ended = process.waitFor(call.limit().toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                Killing.withChildren(process, GRACE);
            }
            exit = ended ? process.exitValue() : Ran.TOO_LONG;
            // A child that was left behind may hold the streams open for ever.
            outThread.join(GRACE.toMillis());
            errThread.join(GRACE.toMillis());
        } catch (InterruptedException interrupt) {
            Killing.withChildren(process, GRACE);
            throw interrupt;
        } finally {
            running.remove(process);
        }
        if (stopped) {
            throw new InterruptedException();
        }
        return new Ran(call.line(), exit, out.text(), err.text(), since(begin));
    }

    @Override
    public @Nullable Conversation converse(Call call) throws InterruptedException {
        try {
            Process process = start(call);
            return new Conversation(process, () -> running.remove(process));
        } catch (IOException missing) {
            return null;
        }
    }

    /** Ends everything that runs, and refuses to run anything else. */
    public void stop() {
        stopped = true;
        for (Process process : running) {
            Killing.withChildren(process, GRACE);
        }
    }

    private Process start(Call call) throws IOException, InterruptedException {
        if (stopped) {
            throw new InterruptedException();
        }
        List<String> arguments = new ArrayList<>(call.arguments());
        Path program = find(arguments.get(0));
        if (program == null) {
            throw new IOException(arguments.get(0) + " is not on PATH");
        }
        arguments.set(0, program.toString());
        ProcessBuilder builder = new ProcessBuilder(arguments);
        if (call.folder() != null) {
            builder.directory(call.folder().toFile());
        }
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(call.environment());
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private static void feed(Process process, @Nullable String input) {
        try (Writer writer = process.outputWriter(StandardCharsets.UTF_8)) {
            if (input != null) {
                writer.write(input);
            }
        } catch (IOException gone) {
            // It ended without reading: its exit code says whether that was wrong.
            return;
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
