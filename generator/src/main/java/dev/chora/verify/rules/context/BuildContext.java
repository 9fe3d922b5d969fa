package dev.chora.verify.rules.context;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a build of a folder sends. All of the folder is walked, with .git, environments and caches, and nothing is kept but
 * sums and what is asked for.
 */
final class BuildContext {
    private long allBytes;
    private long allFiles;
    private long bytes;
    private long files;
    private final Map<String, Long> folders = new HashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    private BuildContext() {}

    /**
     * Walks a folder.
     *
     * @param included gets each file that is sent, with its size
     * @throws IOException when the folder itself cannot be read
     */
    static BuildContext of(Path root, IgnoreFile ignore, BiConsumer<String, Long> included) throws IOException {
        BuildContext context = new BuildContext();
        Deque<IgnoreFile.State> states = new ArrayDeque<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean top = states.isEmpty();
                states.push(top ? IgnoreFile.State.TOP : ignore.below(states.peek(), name(root, folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
                states.pop();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                long size = attributes.isRegularFile() ? attributes.size() : 0;
                context.allBytes += size;
                context.allFiles++;
                IgnoreFile.State folder = states.element();
                if (folder.ignored() && !ignore.hasExceptions()) {
                    return FileVisitResult.CONTINUE;
                }
                String path = name(root, file);
                if (!ignore.below(folder, path).ignored()) {
                    context.add(path, size);
                    included.accept(path, size);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (file.equals(root)) {
                    throw why;
                }
                context.unreadable.add(name(root, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return context;
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private void add(String path, long size) {
        bytes += size;
        files++;
        int slash = path.indexOf('/');
        folders.merge(slash < 0 ? path : path.substring(0, slash + 1), size, Long::sum);
    }

    /** Bytes that are sent. */
    long bytes() {
        return bytes;
    }

    /** Files that are sent. */
    long files() {
        return files;
    }

    /** Bytes of the whole folder. */
    long allBytes() {
        return allBytes;
    }

    /** Files of the whole folder. */
    long allFiles() {
        return allFiles;
    }

    /** What could not be read; the build would stop there. */
    List<String> unreadable() {
        return unreadable;
    }

    /** The largest entries at the top that are sent, folders with a slash, largest first. */
    List<Map.Entry<String, Long>> largest(int count) {
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(folders.entrySet());
        sorted.sort((a, b) -> a.getValue().equals(b.getValue())
                ? a.getKey().compareTo(b.getKey())
                : Long.compare(b.getValue(), a.getValue()));
        return sorted.subList(0, Math.min(count, sorted.size()));
    }
}
