package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Generation;
import dev.chora.copier.git.GitProgram;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.RenderedTree;
import dev.chora.copier.write.Trees;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets the tasks of a template work on a tree in a folder of its own. What they make, change and remove is then part of
 * what that version of the template makes, as in Copier, so that it merges like everything else.
 */
final class TaskSandbox implements AutoCloseable {
    private final Map<String, String> environment;
    private final List<Path> folders = new ArrayList<>();

    TaskSandbox(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The tree after the tasks; the same tree when there are none. */
    RenderedTree afterTasks(RenderedTree tree, Generation generation, String folderName) {
        if (generation.config().tasks().isEmpty()) {
            return tree;
        }
        try {
            Path root = Files.createTempDirectory("chora-tasks");
            folders.add(root);
            Path project = root.resolve(folderName.isEmpty() ? "project" : folderName);
            Files.createDirectory(project);
            DiskEntries disk = new DiskEntries(project);
            for (Map.Entry<String, Entry> entry : tree.entries().entrySet()) {
                disk.write(entry.getKey(), entry.getValue());
            }
            generation.runTasks(project);
            return read(project, disk, tree);
        } catch (IOException failure) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The tasks of the template cannot run in a temporary folder: " + failure.getMessage(),
                    null,
                    null,
                    failure);
        }
    }

    private RenderedTree read(Path project, DiskEntries disk, RenderedTree tree) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        collect(project, "", disk, tree, entries);
        Set<String> made = new HashSet<>(entries.keySet());
        made.removeAll(tree.entries().keySet());
        made.removeIf(path -> entries.get(path) instanceof DirectoryEntry);
        if (!made.isEmpty()) {
            entries.keySet().removeAll(ignored(project, made));
        }
        return RenderedTree.of(entries);
    }

    private static void collect(
            Path folder, String path, DiskEntries disk, RenderedTree tree, Map<String, Entry> entries)
            throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (name.equals(".git")) {
                    continue;
                }
                String below = path.isEmpty() ? name : path + "/" + name;
                if (Files.isDirectory(child, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    if (tree.get(below) instanceof DirectoryEntry) {
                        entries.put(below, DirectoryEntry.INSTANCE);
                    }
                    collect(child, below, disk, tree, entries);
                } else {
                    Entry read = disk.read(below);
                    if (read instanceof FileEntry file && file.equals(tree.get(below))) {
                        entries.put(below, tree.get(below) instanceof FileEntry same ? same : file);
                    } else if (read != null) {
                        entries.put(below, read);
                    }
                }
            }
        }
    }

    /** What the template's own ignore rules say is nobody's work: environments, caches. */
    private Set<String> ignored(Path project, Set<String> made) {
        GitProgram git = GitProgram.find(environment);
        if (git == null) {
            return Set.of();
        }
        git.tryRun(project, Map.of(), "init", "--quiet");
        GitProgram.Result listed =
                git.tryRun(project, Map.of(), "ls-files", "-z", "--others", "--cached", "--exclude-standard");
        Set<String> ignored = new HashSet<>(made);
        if (listed.exitCode() == 0) {
            Arrays.asList(listed.out().split("\0")).forEach(ignored::remove);
            return ignored;
        }
        return Set.of();
    }

    @Override
    public void close() {
        for (Path folder : folders) {
            Trees.delete(folder);
        }
    }
}
