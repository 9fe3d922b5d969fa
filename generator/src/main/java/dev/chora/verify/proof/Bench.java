package dev.chora.verify.proof;

import dev.chora.engine.Call;
import dev.chora.engine.Engine;
import dev.chora.engine.EngineSearch;
import dev.chora.engine.Missing;
import dev.chora.engine.Programs;
import dev.chora.engine.Ran;
import dev.chora.verify.Finding;
import dev.chora.verify.rules.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one run work with: the project and a copy of it, the programs of the machine, the engine, the settings,
 * and the list of what has to be removed at the end. Closing it removes that.
 */
public final class Bench implements AutoCloseable {
    /** What makes something undone. Runs with programs that still run when the others were stopped. */
    @FunctionalInterface
    public interface Undo {
        void undo(Programs programs) throws InterruptedException;
    }

    private final Path project;
    private final ProjectFiles files;
    private final Workspace workspace;
    private final Programs programs;
    private final Programs cleaners;
    private final Map<String, String> environment;
    private final ProofSettings settings;
    private final ProofListener listener;
    private final String id;
    private final Deque<Undo> undoing = new ArrayDeque<>();
    private final List<Finding> known = new ArrayList<>();
    private @Nullable EngineSearch search;

    /**
     * A bench for one project.
     *
     * @param programs what steps run
     * @param cleaners what removes things at the end, also after {@code programs} were stopped
     * @throws IOException when the project cannot be read
     */
    public Bench(
            Path project,
            Programs programs,
            Programs cleaners,
            Map<String, String> environment,
            ProofSettings settings,
            ProofListener listener)
            throws IOException {
        this.project = project;
        this.files = ProjectFiles.of(project);
        this.workspace = new Workspace(project);
        this.programs = programs;
        this.cleaners = cleaners;
        this.environment = Map.copyOf(environment);
        this.settings = settings;
        this.listener = listener;
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        this.id = "chora-verify-" + HexFormat.of().formatHex(random);
    }

    /** The folder of the project; never written to. */
    public Path project() {
        return project;
    }

    /** The files of the project. */
    public ProjectFiles files() {
        return files;
    }

    /** The copy of the project that is built. */
    public Path copy() throws IOException, InterruptedException {
        return workspace.copy(programs);
    }

    /** The folder of that copy and everything beside it. */
    public Workspace workspace() {
        return workspace;
    }

    /** A path beside the copy of the project. */
    public Path scratch(String name) throws IOException {
        return workspace.root().resolve(name);
    }

    public Programs programs() {
        return programs;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public ProofSettings settings() {
        return settings;
    }

    /** A name that nothing else on this machine has: what containers, images, networks and volumes of this run begin with. */
    public String id() {
        return id;
    }

    /** Runs a program, and shows its lines to whoever waits. */
    public Ran run(Call call) throws InterruptedException {
        return programs.run(call.heardBy((line, error) -> listener.line(line)));
    }

    /** Runs a program that the step is about: its command line is told in the report. */
    public Ran run(Call call, Outcome outcome) throws InterruptedException {
        outcome.command(call.line());
        return run(call);
    }

    /** What the steps before this one found. */
    public List<Finding> known() {
        return List.copyOf(known);
    }

    void found(List<Finding> findings) {
        known.addAll(findings);
    }

    /** What was found out about engines. */
    public EngineSearch search() throws InterruptedException {
        if (search == null) {
            search = EngineSearch.of(programs, environment);
        }
        return search;
    }

    /**
     * The engine.
     *
     * @throws CannotRun when there is none
     */
    public Engine engine() throws InterruptedException {
        Engine engine = search().engine();
        if (engine == null) {
            Missing missing = search().missing("engine");
            throw missing == null
                    ? new CannotRun("there is no container engine", null)
                    : new CannotRun(missing.why(), missing.advice());
        }
        return engine;
    }

    /** Remembers something to be undone at the end; what came last goes first. */
    public void later(Undo undo) {
        synchronized (undoing) {
            undoing.push(undo);
        }
    }

    @Override
    public void close() {
        listener.clearing();
        while (true) {
            Undo undo;
            synchronized (undoing) {
                undo = undoing.poll();
            }
            if (undo == null) {
                break;
            }
            undo(undo);
        }
        workspace.remove();
    }

    private void undo(Undo undo) {
        // What is left behind after Ctrl-C would be left for ever: an interrupt does not count here.
        boolean interrupted = Thread.interrupted();
        try {
            undo.undo(cleaners);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
