package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import dev.chora.copier.tree.Modes;
import dev.chora.copier.tree.RenderedTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a project has on disk, as a tree: the paths that a merge asks for, tracked files, and whatever stands where the
 * template needs a folder or file. Links are not followed, so that nothing outside the project is ever seen as part of it.
 */
final class ProjectSnapshot {
    private static final int EXECUTABLE = 0111;

    private final Path project;
    private final @Nullable ProjectGit git;
    private final boolean modesMatter;
    private final Map<String, Entry> entries = new TreeMap<>();

    private ProjectSnapshot(Path project, @Nullable ProjectGit git) {
        this.project = project;
        this.git = git;
        this.modesMatter = git == null || git.modesMatter();
    }

    /**
     * The project as it is now.
     *
     * @param git null for a project without git, all of which is looked at
     * @param trees the trees that it is to be merged with
     */
    static RenderedTree take(Path project, @Nullable ProjectGit git, RenderedTree... trees) {
        ProjectSnapshot snapshot = new ProjectSnapshot(project, git);
        try {
            if (git == null) {
                snapshot.folder("");
            } else {
                for (Map.Entry<String, TrackedFile> tracked : git.tracked().entrySet()) {
                    snapshot.file(tracked.getKey());
                }
            }
            for (RenderedTree tree : trees) {
                for (Map.Entry<String, Entry> entry : tree.entries().entrySet()) {
                    snapshot.wanted(entry.getKey(), entry.getValue());
                }
            }
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
        return RenderedTree.of(snapshot.entries);
    }

    /** Single paths of the project as they are now; those that are not there are left out. */
    static RenderedTree of(Path project, @Nullable ProjectGit git, Collection<String> paths) {
        ProjectSnapshot snapshot = new ProjectSnapshot(project, git);
        try {
            for (String path : paths) {
                snapshot.file(path);
            }
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
        return RenderedTree.of(snapshot.entries);
    }

    private static CopierException unreadable(IOException failure) {
        return new CopierException(
                ErrorKind.PROJECT, "The project cannot be read: " + failure.getMessage(), null, null, failure);
    }

    private void wanted(String path, Entry entry) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            Entry there = file(above);
            if (there == null || there instanceof LinkEntry || there instanceof FileEntry) {
                return;
            }
        }
        Entry there = file(path);
        if (there instanceof DirectoryEntry && !(entry instanceof DirectoryEntry)) {
            folder(path);
        }
    }

    private @Nullable Entry file(String path) throws IOException {
        Entry known = entries.get(path);
        if (known == null) {
            known = read(path);
            if (known != null) {
                entries.put(path, known);
            }
        }
        return known;
    }

    private @Nullable Entry read(String path) throws IOException {
        Path file = project.resolve(path);
        try {
            BasicFileAttributes attributes = Modes.attributes(file, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return new LinkEntry(Files.readSymbolicLink(file).toString());
            }
            if (attributes.isDirectory()) {
                return DirectoryEntry.INSTANCE;
            }
            return FileEntry.from(file, mode(path, Modes.of(attributes, file)));
        } catch (NoSuchFileException nothing) {
            return null;
        } catch (java.nio.file.FileSystemException notAFolder) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw notAFolder;
            }
            return null;
        }
    }

    private int mode(String path, int onDisk) {
        if (modesMatter || git == null) {
            return onDisk;
        }
        TrackedFile tracked = git.tracked().get(path);
        if (tracked == null) {
            return onDisk;
        }
        return tracked.executable() ? onDisk | EXECUTABLE : onDisk & ~EXECUTABLE;
    }

    private void folder(String path) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(project.resolve(path))) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if ((path.isEmpty() && name.startsWith(Journals.FOLDER_WITHOUT_GIT)) || name.equals(".git")) {
                    continue;
                }
                String below = path.isEmpty() ? name : path + "/" + name;
                if (file(below) instanceof DirectoryEntry) {
                    folder(below);
                }
            }
        }
    }
}
