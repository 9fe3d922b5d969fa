package dev.chora.adopt;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.git.GitFolders;
import dev.chora.copier.git.GitProgram;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a project, read once: those that git knows or would take, or all of them where there is no git. */
final class Project {
    private static final Set<String> PASSED_OVER = Set.of(
            ".git",
            ".venv",
            "venv",
            ".tox",
            ".nox",
            "node_modules",
            "__pycache__",
            ".mypy_cache",
            ".ruff_cache",
            ".pytest_cache");
    private static final long LARGEST = 1 << 20;
    private static final double TELLING = 0.8;

    private final Map<String, ProjectFile> files = new TreeMap<>();
    private final Map<String, List<ProjectFile>> byLine = new HashMap<>();

    private Project() {}

    /**
     * Reads a project.
     *
     * @throws CopierException when the folder is not there or cannot be read
     */
    static Project read(Path folder, Map<String, String> environment) {
        if (!Files.isDirectory(folder)) {
            throw new CopierException(
                    ErrorKind.PROJECT, "There is no project at " + folder, "Name the folder of the project.");
        }
        Project project = new Project();
        try {
            List<String> tracked = tracked(folder, environment);
            for (String path : tracked == null ? all(folder) : tracked) {
                project.add(path, folder.resolve(path));
            }
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project cannot be read: " + unreadable.getMessage(),
                    null,
                    null,
                    unreadable);
        }
        return project;
    }

    private static @Nullable List<String> tracked(Path folder, Map<String, String> environment) {
        GitProgram git = GitFolders.around(folder) == null ? null : GitProgram.find(environment);
        if (git == null) {
            return null;
        }
        GitProgram.Result result =
                git.tryRun(folder, Map.of(), "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".");
        if (result.exitCode() != 0) {
            return null;
        }
        List<String> paths = new ArrayList<>();
        for (String path : result.out().split("\0")) {
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        // a project in a folder that the repository around it ignores
        return paths.isEmpty() ? null : paths;
    }

    private static List<String> all(Path folder) throws IOException {
        List<String> paths = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                Path name = at.getFileName();
                boolean passedOver = !at.equals(folder) && name != null && PASSED_OVER.contains(name.toString());
                return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                paths.add(folder.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return paths;
    }

    private void add(String path, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean large = Files.size(file) > LARGEST;
        byte[] bytes = large ? new byte[0] : Files.readAllBytes(file);
        TextLines lines = large ? null : TextLines.of(bytes);
        ProjectFile read = new ProjectFile(path, bytes, lines);
        files.put(path, read);
        if (lines != null) {
            for (String line : lines.counts().keySet()) {
                if (LineWeight.of(line) >= TELLING) {
                    byLine.computeIfAbsent(line, key -> new ArrayList<>(1)).add(read);
                }
            }
        }
    }

    /** All files by path, sorted. */
    Map<String, ProjectFile> files() {
        return files;
    }

    @Nullable
    ProjectFile file(String path) {
        return files.get(path);
    }

    /** The files that have a telling line; empty for lines that say little. */
    List<ProjectFile> having(String line) {
        return byLine.getOrDefault(line, List.of());
    }
}
