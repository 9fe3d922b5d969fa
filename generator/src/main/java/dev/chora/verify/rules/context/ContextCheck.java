package dev.chora.verify.rules.context;

import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Dockerfile;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.dockerfile.Word;
import dev.chora.verify.rules.Dockerfiles;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a build of the project's folder sends to the engine. */
public final class ContextCheck implements StaticCheck {
    /** MB. */
    private static final double LARGEST = 20;
    /** Percent of the folder of a developer at work. */
    private static final double SAVED = 81;

    private static final Rule NO_FILE = new Rule(
            "CT001",
            Severity.WARNING,
            "a project with a Dockerfile has a .dockerignore",
            "Without one everything is sent: .git, environments, caches, secrets. Builds are slow and layers hold what nobody meant.",
            "Add a .dockerignore that begins with * and takes back what the image needs: !src, !pyproject.toml.",
            "Dockerfile reference, .dockerignore; Docker, Building best practices");
    private static final Rule PATTERN = new Rule(
            "CT002",
            Severity.ERROR,
            "patterns of .dockerignore are well formed",
            "The build stops before it begins.",
            "Close the bracket, or leave the line out.",
            "Dockerfile reference, .dockerignore; Go, path/filepath.Match");
    private static final Rule SIZE = new Rule(
            "CT003",
            Severity.WARNING,
            "the build context is not larger than 20 MB",
            "All of it may be sent with each build, and read to find out what changed.",
            "Leave the entries that are named out in .dockerignore.",
            "Docker, Building best practices: exclude with .dockerignore");
    private static final Rule SECRET = new Rule(
            "CT004",
            Severity.ERROR,
            "no file with secrets is in the build context",
            "One COPY of a folder puts it into the image, where it stays for whoever can pull it.",
            "Leave it out in .dockerignore, for example with **/.env and **/*.key.",
            "OWASP Docker Security Cheat Sheet; Docker, Build secrets");
    private static final Rule CLUTTER = new Rule(
            "CT005",
            Severity.WARNING,
            "version control, environments and caches are not in the build context",
            "They are large, differ on each machine, and change with each command: no layer that copies them is ever cached.",
            "Leave them out in .dockerignore.",
            "Dockerfile reference, .dockerignore; Docker, Optimize cache usage in builds");
    private static final Rule UNREADABLE = new Rule(
            "CT006",
            Severity.WARNING,
            "everything in the build context can be read",
            "The build stops at a file or folder that it may not read.",
            "Leave it out in .dockerignore, or give the person who builds the right to read it.",
            "Docker, Build context");

    @Override
    public String id() {
        return "static.context";
    }

    @Override
    public String title() {
        return "The build context is small and holds no secrets";
    }

    @Override
    public List<Rule> rules() {
        return List.of(NO_FILE, PATTERN, SIZE, SECRET, CLUTTER, UNREADABLE);
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        return !Dockerfiles.in(files).isEmpty();
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        Map<String, List<String>> byIgnore = new LinkedHashMap<>();
        for (String dockerfile : Dockerfiles.in(files)) {
            String ignore = Objects.requireNonNullElse(Dockerfiles.ignoreFile(files, dockerfile), "");
            byIgnore.computeIfAbsent(ignore, key -> new ArrayList<>()).add(dockerfile);
        }
        boolean first = true;
        for (Map.Entry<String, List<String>> group : byIgnore.entrySet()) {
            look(files, group.getKey(), group.getValue(), first, findings);
            first = false;
        }
    }

    private static void look(
            ProjectFiles files, String ignorePath, List<String> dockerfiles, boolean measured, Findings findings) {
        String text = ignorePath.isEmpty() ? null : files.text(ignorePath);
        IgnoreFile ignore = text == null ? IgnoreFile.none() : IgnoreFile.parse(text);
        if (text == null) {
            findings.found(
                    NO_FILE, Place.of(dockerfiles.get(0)), "there is no .dockerignore: the whole folder is sent");
        }
        for (IgnoreFile.Fault fault : ignore.faults()) {
            findings.found(
                    PATTERN, files.at(ignorePath, fault.line(), 0), "Docker refuses this pattern: " + fault.message());
        }
        Map<String, String> secrets = new LinkedHashMap<>();
        Map<String, Boolean> clutter = new LinkedHashMap<>();
        BuildContext context;
        try {
            context = BuildContext.of(files.root(), ignore, (path, size) -> {
                String held = SecretNames.of(path);
                String tool = clutter(path);
                if (tool != null) {
                    clutter.put(tool, true);
                } else if (held != null) {
                    secrets.put(path, held);
                }
            });
        } catch (IOException unreadable) {
            findings.evidence("the folder cannot be read: " + unreadable.getMessage());
            return;
        }
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            secret(files, dockerfiles, secret.getKey(), secret.getValue(), findings);
        }
        for (String tool : clutter.keySet()) {
            if (text != null) {
                findings.found(CLUTTER, Place.of(ignorePath), tool + " is part of the build context");
            }
        }
        for (String path : context.unreadable()) {
            if (!ignore.ignores(path)) {
                findings.found(UNREADABLE, Place.of(path), "'" + path + "' cannot be read");
            }
        }
        size(files, dockerfiles, ignorePath, context, measured, findings);
    }

    private static void secret(
            ProjectFiles files, List<String> dockerfiles, String path, String held, Findings findings) {
        String copier = copied(files, dockerfiles, path);
        Severity severity = copier != null ? Severity.ERROR : Severity.WARNING;
        String message = "'" + path + "' holds " + held + " and is part of the build context"
                + (copier == null ? "" : ", and " + copier + " copies it");
        findings.add(new Finding(SECRET.id(), severity, message, Place.of(path), SECRET.fix()));
    }

    /** The Dockerfile and line that puts a path into an image, or null. */
    private static @Nullable String copied(ProjectFiles files, List<String> dockerfiles, String path) {
        for (String dockerfile : dockerfiles) {
            String text = files.text(dockerfile);
            for (Stage stage :
                    text == null ? List.<Stage>of() : Dockerfile.parse(text).stages()) {
                for (Instruction copy : stage.instructions()) {
                    boolean copies = (copy.is("COPY") || copy.is("ADD")) && copy.flag("from") == null;
                    if (copies && covers(copy, path)) {
                        return dockerfile + ":" + copy.line();
                    }
                }
            }
        }
        return null;
    }

    private static boolean covers(Instruction copy, String path) {
        List<Word> words = copy.words();
        for (Word word : words.subList(0, Math.max(0, words.size() - 1))) {
            String source = IgnoreFile.clean(word.plain());
            source = source.startsWith("/") ? source.substring(1) : source;
            GlobPattern pattern = new GlobPattern(source);
            if (source.isEmpty() || source.equals(".") || pattern.matches(path)) {
                return true;
            }
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                if (pattern.matches(path.substring(0, slash))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The folder of a tool that a path lies in, or null. */
    private static @Nullable String clutter(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            String name = path.substring(from, slash);
            if (Set.of(
                            ".git",
                            ".venv",
                            "venv",
                            "node_modules",
                            "__pycache__",
                            ".mypy_cache",
                            ".ruff_cache",
                            ".pytest_cache",
                            ".tox",
                            ".nox",
                            ".hg",
                            ".svn")
                    .contains(name)) {
                return name;
            }
            from = slash + 1;
        }
        return null;
    }

    private static void size(
            ProjectFiles files,
            List<String> dockerfiles,
            String ignorePath,
            BuildContext context,
            boolean measured,
            Findings findings) {
        double megabytes = context.bytes() / 1e6;
        findings.evidence(String.format(
                Locale.ROOT,
                "%s: %.1f MB in %d files of %.1f MB in %d",
                String.join(", ", dockerfiles),
                megabytes,
                context.files(),
                context.allBytes() / 1e6,
                context.allFiles()));
        StringBuilder largest = new StringBuilder();
        for (Map.Entry<String, Long> entry : context.largest(5)) {
            largest.append(largest.isEmpty() ? "largest: " : ", ")
                    .append(entry.getKey())
                    .append(String.format(Locale.ROOT, " %.1f MB", entry.getValue() / 1e6));
        }
        if (!largest.isEmpty()) {
            findings.evidence(largest.toString());
        }
        if (megabytes > LARGEST) {
            Place place = ignorePath.isEmpty() ? Place.of(dockerfiles.get(0)) : Place.of(ignorePath);
            findings.found(
                    SIZE,
                    place,
                    String.format(Locale.ROOT, "the build context weighs %.1f MB; %s", megabytes, largest));
        }
        if (measured) {
            findings.figure(Figure.atMost(Figures.CONTEXT, megabytes, "MB", LARGEST));
            double saved = context.allBytes() == 0 ? 0 : 100 - 100.0 * context.bytes() / context.allBytes();
            boolean atWork = Files.isDirectory(files.root().resolve(".git")) || environment(files);
            findings.figure(
                    atWork
                            ? Figure.atLeast(Figures.CONTEXT_SAVED, saved, "%", SAVED)
                            : Figure.of(Figures.CONTEXT_SAVED, saved, "%"));
        }
    }

    private static boolean environment(ProjectFiles files) {
        for (String name : List.of(".venv", "venv", "env", ".env")) {
            if (Files.exists(files.root().resolve(name).resolve("pyvenv.cfg"))) {
                return true;
            }
        }
        return false;
    }
}
