package dev.chora.verify.rules;

import dev.chora.verify.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a project, read once: paths from its folder, with forward slashes, in order. */
public final class ProjectFiles {
    /** Folders of tools, which hold nothing that a person wrote. */
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
            ".pytest_cache",
            "dist",
            "build",
            "target");

    private final Path root;
    private final Map<String, Path> files;
    private final Map<String, String> texts = new HashMap<>();

    private ProjectFiles(Path root, Map<String, Path> files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Lists the files of a project.
     *
     * @throws IOException when the folder cannot be read
     */
    public static ProjectFiles of(Path root) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                boolean passedOver = !folder.equals(root) && name != null && PASSED_OVER.contains(name.toString());
                return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new ProjectFiles(root, files);
    }

    /** The project's folder. */
    public Path root() {
        return root;
    }

    /** All paths, sorted. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** Whether there is a file at this path. */
    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** Whether a folder of this path holds a file. */
    public boolean hasFolder(String path) {
        String prefix = path.endsWith("/") ? path : path + "/";
        for (String file : files.keySet()) {
            if (file.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** The text of a file as UTF-8 with bad bytes replaced, or null when there is none. */
    public @Nullable String text(String path) {
        Path file = files.get(path);
        if (file == null) {
            return null;
        }
        return texts.computeIfAbsent(path, key -> {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** A place in a file, with its line as the excerpt. */
    public Place at(String path, int line, int column) {
        String text = text(path);
        if (text == null || line < 1) {
            return new Place(path, line, column, null);
        }
        List<String> lines = text.lines().toList();
        return new Place(path, line, column, line <= lines.size() ? lines.get(line - 1) : null);
    }
}
