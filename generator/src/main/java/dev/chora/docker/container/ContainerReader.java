package dev.chora.docker.container;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Nearest;
import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Programs;
import dev.chora.engine.Ran;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks an engine about one container. */
public final class ContainerReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Programs programs;
    private final Engine engine;

    public ContainerReader(Programs programs, Engine engine) {
        this.programs = programs;
        this.engine = engine;
    }

    /**
     * The document of {@code inspect}, a list of one.
     *
     * @param name of the container, or its id, or the beginning of that; or what Compose calls it, if only one is called so
     * @throws CopierException when there is none, with the name that may be meant, or when the engine does not answer
     */
    public Json inspect(String name) throws InterruptedException {
        if (name.isBlank() || name.startsWith("-")) {
            throw new CopierException(ErrorKind.USAGE, "'" + name + "' is no name of a container", advice(name));
        }
        Ran ran = run("inspect", "--type", "container", name);
        Json document = Json.of(ran.out());
        if (ran.ok() && !document.list().isEmpty()) {
            return document;
        }
        String only = ofService(name);
        if (only != null) {
            return inspect(only);
        }
        String said = ran.err().strip();
        boolean missing = said.toLowerCase(java.util.Locale.ROOT).contains("no such container");
        throw new CopierException(
                ErrorKind.ENGINE,
                missing ? "there is no container '" + name + "'" : "the engine cannot show '" + name + "': " + said,
                missing ? advice(name) : null);
    }

    private @Nullable String ofService(String name) throws InterruptedException {
        Ran ran = run("ps", "--all", "--filter", "label=com.docker.compose.service=" + name, "--format", "{{.Names}}");
        String[] names = ran.out().strip().split("\\s+");
        return ran.ok() && names.length == 1 && !names[0].isEmpty() && !names[0].equals(name) ? names[0] : null;
    }

    /** The container, read. */
    public Container read(String name) throws InterruptedException {
        return Container.of(inspect(name).list().get(0));
    }

    private String advice(String name) throws InterruptedException {
        List<String> names = names();
        if (names.isEmpty()) {
            return "The engine has no containers; docker compose up or docker run makes one."
                    .replace("docker ", engine.program() + " ");
        }
        String near = Nearest.to(name, names);
        String meant = near != null ? near : containing(name, names);
        List<String> some = names.subList(0, Math.min(8, names.size()));
        return (meant == null ? "" : "Did you mean " + meant + "? ") + "Containers: " + String.join(", ", some)
                + (names.size() > some.size()
                        ? ", … (" + engine.program() + " ps --all lists " + names.size() + ")"
                        : "");
    }

    /** Compose puts the project's name in front and a number behind what people call their container. */
    private static @Nullable String containing(String name, List<String> names) {
        for (String each : names) {
            if (!name.isBlank() && each.contains(name)) {
                return each;
            }
        }
        return null;
    }

    /** Names of all containers, also of those that do not run. */
    public List<String> names() throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (String line : run("ps", "--all", "--format", "{{.Names}}").out().split("\n")) {
            if (!line.isBlank()) {
                names.add(line.strip());
            }
        }
        return names;
    }

    /**
     * The last lines that it wrote to both streams, in the order in which it wrote them.
     *
     * @return a single line with the engine's reason where the log cannot be read
     */
    public List<String> log(String name, int lines) throws InterruptedException {
        Ran ran = run("logs", "--timestamps", "--tail", Integer.toString(lines), name);
        if (!ran.ok()) {
            return List.of("(no log: " + ran.err().strip() + ")");
        }
        return merged(ran.out(), ran.err(), lines);
    }

    /** Lines of both streams by their times, which are taken away; what continues a line stays below it. */
    static List<String> merged(String out, String err, int most) {
        List<String> stamped = new ArrayList<>();
        for (String text : List.of(out, err)) {
            for (String line : text.split("\n")) {
                if (!line.isBlank()) {
                    stamped.add(line);
                }
            }
        }
        Collections.sort(stamped, (a, b) -> stamp(a).compareTo(stamp(b)));
        List<String> lines = new ArrayList<>();
        for (String line : stamped) {
            int blank = stamp(line).isEmpty() ? -1 : line.indexOf(' ');
            lines.add(blank < 0 ? line : line.substring(blank + 1));
        }
        return List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }

    /** RFC 3339 in UTC with nine digits sorts as text. */
    private static String stamp(String line) {
        int blank = line.indexOf(' ');
        String first = blank < 0 ? "" : line.substring(0, blank);
        return first.length() >= 20 && first.charAt(4) == '-' && first.indexOf('T') == 10 ? first : "";
    }

    /** For which processors the image of a container is, in Docker's words; empty when it is gone. */
    public String imageArchitecture(Json inspected) throws InterruptedException {
        Ran ran = run("image", "inspect", inspected.get("Image").text());
        List<Json> images = Json.of(ran.out()).list();
        return images.isEmpty() ? "" : images.get(0).get("Architecture").text();
    }

    /** Names of other running containers that publish a port of the engine's machine. */
    public List<String> publishers(String port, String exceptName) throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (String line : run("ps", "--format", "{{.Names}}\t{{.Ports}}").out().split("\n")) {
            int tab = line.indexOf('\t');
            if (tab > 0 && line.contains(":" + port + "->") && !line.startsWith(exceptName + "\t")) {
                found.add(line.substring(0, tab));
            }
        }
        return found;
    }

    /** Copies a file out of a container; Podman follows links by itself. */
    Ran copyOut(String container, String path, Path target) throws InterruptedException {
        String from = container + ":" + path;
        return engine.program().equals("podman")
                ? run("cp", from, target.toString())
                : run("cp", "--follow-link", from, target.toString());
    }

    private Ran run(String... arguments) throws InterruptedException {
        return programs.run(engine.call(arguments).within(PATIENCE));
    }
}
