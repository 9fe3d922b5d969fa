package dev.chora.verify.image;

import dev.chora.engine.Call;
import dev.chora.engine.Engine;
import dev.chora.engine.Programs;
import dev.chora.engine.Ran;
import dev.chora.verify.proof.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what one run made in the engine: containers with their volumes, networks, volumes, tags. Found by the label of the
 * run and by its compose project, so that nothing else can be meant; images go by tag, since the same image may have a tag
 * of the person's own.
 */
public final class Sweep {
    private static final String LABEL = "dev.chora.verify";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Engine engine;
    private final String run;
    private final Programs programs;

    private Sweep(Engine engine, String run, Programs programs) {
        this.engine = engine;
        this.run = run;
        this.programs = programs;
    }

    /** The label that everything of a run has. */
    public static String label(Bench bench) {
        return LABEL + "=" + bench.id();
    }

    /** Sweeps at the end of the run, whatever happens until then. */
    static void later(Engine engine, Bench bench) {
        bench.later(programs -> new Sweep(engine, bench.id(), programs).all());
    }

    private void all() throws InterruptedException {
        for (String filter : List.of("label=" + LABEL + "=" + run, "label=com.docker.compose.project=" + run)) {
            remove(List.of("ps", "--all", "--quiet", "--filter", filter), List.of("rm", "--force", "--volumes"));
            remove(List.of("network", "ls", "--quiet", "--filter", filter), List.of("network", "rm"));
            remove(List.of("volume", "ls", "--quiet", "--filter", filter), List.of("volume", "rm", "--force"));
        }
        List<String> tags = new ArrayList<>();
        Ran images = programs.run(engine.call("image", "ls", "--format", "{{.Repository}}:{{.Tag}}")
                .within(LIMIT));
        for (String tag : images.out().split("\\R")) {
            if (tag.startsWith(run + ":") || tag.startsWith("localhost/" + run + ":")) {
                tags.add(tag);
            }
        }
        if (!tags.isEmpty()) {
            call(List.of("image", "rm"), tags);
        }
    }

    private void remove(List<String> list, List<String> remove) throws InterruptedException {
        Ran found = call(list, List.of());
        List<String> ids = new ArrayList<>();
        for (String id : found.out().split("\\R")) {
            if (found.ok() && !id.isBlank()) {
                ids.add(id.strip());
            }
        }
        if (!ids.isEmpty()) {
            call(remove, ids);
        }
    }

    private Ran call(List<String> words, List<String> more) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of(engine.program()));
        line.addAll(words);
        line.addAll(more);
        return programs.run(Call.of(line).within(LIMIT));
    }
}
