package dev.chora.verify.rules;

import dev.chora.verify.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project that a person wrote, each read at most once: paths from its folder, with forward slashes, in order.
 * Left out are the folders of tools, virtual environments of any name, links, and what a build wrote at the top.
 */
public final class ProjectFiles {
    /** Folders of tools, wherever they are. */
    private static final Set<String> TOOLS = Set.of(
            ".git",
            ".hg",
            ".svn",
            ".venv",
            "venv",
            ".tox",
            ".nox",
            "node_modules",
            "__pycache__",
            ".mypy_cache",
            ".ruff_cache",
            ".pytest_cache",
            ".hypothesis",
            ".gradle",
            ".idea");

    /** Folders that builds write beside the sources; further down such a name may be a package. */
    private static final Set<String> BUILT = Set.of("dist", "build", "target", "htmlcov", "site");

    /** Nobody writes a larger text by hand, bytes. */
    private static final long LARGEST = 4L << 20;

    private final Path root;
    private final SortedMap<String, Long> files;
    private final List<String> paths;
    private final List<String> unreadable;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    private ProjectFiles(Path root, SortedMap<String, Long> files, List<String> unreadable) {
        this.root = root;
        this.files = files;
        this.paths = List.copyOf(files.keySet());
        this.unreadable = unreadable;
    }

    /**
     * Lists the files of a project.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public static ProjectFiles of(Path root) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && passedOver(root, folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.put(name(root, file), attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (file.equals(root)) {
                    throw why;
                }
                unreadable.add(name(root, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return new ProjectFiles(root, files, unreadable);
    }

    private static boolean passedOver(Path root, Path folder) {
        Path last = folder.getFileName();
        String name = last == null ? "" : last.toString();
        return TOOLS.contains(name)
                || name.endsWith(".egg-info")
                || (BUILT.contains(name) && root.equals(folder.getParent()))
                || Files.exists(folder.resolve("pyvenv.cfg"));
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The project's folder. */
    public Path root() {
        return root;
    }

    /** All paths, sorted. */
    public List<String> paths() {
        return paths;
    }

    /** What could not be looked at, for want of a permission for example: paths of files and folders. */
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Whether there is a file at this path. */
    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** Whether a folder of this path holds a file. */
    public boolean hasFolder(String path) {
        String prefix = path.endsWith("/") ? path : path + "/";
        SortedMap<String, Long> rest = files.tailMap(prefix);
        return !rest.isEmpty() && rest.firstKey().startsWith(prefix);
    }

    /** The size of a file, bytes; negative when there is none. */
    public long size(String path) {
        return files.getOrDefault(path, -1L);
    }

    /** The text of a file as UTF-8 with bad bytes replaced; null when there is none, or none of a size that people write. */
    public @Nullable String text(String path) {
        String known = texts.get(path);
        long size = size(path);
        if (known != null || size < 0 || size > LARGEST) {
            return known;
        }
        try {
            String text = new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8);
            texts.put(path, text);
            return text;
        } catch (IOException notReadable) {
            files.remove(path);
            unreadable.add(path);
            return null;
        }
    }

    /** The lines of a file without their ends; none when it has no text. */
    public List<String> lines(String path) {
        List<String> known = lines.get(path);
        if (known == null) {
            String text = text(path);
            known = text == null ? List.of() : text.lines().toList();
            lines.put(path, known);
        }
        return known;
    }

    /** A place in a file, with its line as the excerpt; line and column from 1, 0 for the whole of it. */
    public Place at(String path, int line, int column) {
        List<String> lines = lines(path);
        return new Place(path, line, column, line >= 1 && line <= lines.size() ? lines.get(line - 1) : null);
    }
}
