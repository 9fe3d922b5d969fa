package dev.chora.ledger.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the projects in a folder: the folder itself when it is one, else those below it. What is inside of a project
 * belongs to it and is no project of its own.
 */
public final class ProjectFinder {
    private static final int DEPTH = 4;
    private static final List<String> MARKS =
            List.of("pyproject.toml", ".copier-answers.yml", "Dockerfile", "Dockerfile.test", "setup.py");
    private static final Set<String> PASSED_OVER =
            Set.of("node_modules", "venv", "__pycache__", "dist", "build", "target", "site-packages");

    private final List<Found> found = new ArrayList<>();

    private ProjectFinder() {}

    /**
     * A project, or a folder that could not be looked into.
     *
     * @param problem why it could not be looked into; empty for a project
     */
    public record Found(Path folder, String problem) {}

    /** The projects in order of their paths; empty when there is none. */
    public static List<Found> in(Path folder) {
        ProjectFinder finder = new ProjectFinder();
        finder.look(folder, 0);
        return List.copyOf(finder.found);
    }

    private void look(Path folder, int depth) {
        Set<Path> below = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            boolean project = false;
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                project |= MARKS.contains(name) || (name.equals(".git") && depth > 0);
                boolean visible = !name.startsWith(".") && !PASSED_OVER.contains(name);
                if (visible && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    below.add(entry);
                }
            }
            if (project) {
                found.add(new Found(folder, ""));
                return;
            }
        } catch (IOException closed) {
            found.add(new Found(folder, "the folder cannot be opened: " + closed.getMessage()));
            return;
        }
        if (depth < DEPTH) {
            for (Path entry : below) {
                look(entry, depth + 1);
            }
        }
    }
}
