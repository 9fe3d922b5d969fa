package dev.chora.copier.config;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Python's {@code Path.glob} below a folder, for {@code !include}; the result is sorted, where Python leaves it open. */
final class TemplateGlob {
    private TemplateGlob() {}

    static List<Path> find(Path root, String pattern) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : pattern.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        List<Path> found = new ArrayList<>();
        collect(root, parts, 0, found);
        List<Path> distinct = new ArrayList<>(new java.util.LinkedHashSet<>(found));
        Collections.sort(distinct);
        return distinct;
    }

    private static void collect(Path folder, List<String> parts, int at, List<Path> found) throws IOException {
        if (at == parts.size()) {
            found.add(folder);
            return;
        }
        String part = parts.get(at);
        if (part.equals("**")) {
            collect(folder, parts, at + 1, found);
            for (Path child : children(folder)) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    collect(child, parts, at, found);
                }
            }
        } else if (Fnmatch.isPattern(part)) {
            for (Path child : children(folder)) {
                if (Fnmatch.matches(child.getFileName().toString(), part)) {
                    collect(child, parts, at + 1, found);
                }
            }
        } else if (Files.exists(folder.resolve(part))) {
            collect(folder.resolve(part), parts, at + 1, found);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                children.add(child);
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        return children;
    }
}
