package dev.chora.copier.update;

import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import dev.chora.copier.tree.Modes;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Single paths of a project on disk, each replaced in one piece: whoever looks sees the old or the new content. */
final class DiskEntries {
    /** Ends the names of files that are written before they take their place. */
    static final String UNFINISHED = ".chora-unfinished";

    private final Path project;
    private final Checkpoint checkpoint;

    DiskEntries(Path project) {
        this(project, Checkpoint.NONE);
    }

    DiskEntries(Path project, Checkpoint checkpoint) {
        this.project = project;
        this.checkpoint = checkpoint;
    }

    /** What is at a path, with the content in memory; null when nothing is. */
    @Nullable
    Entry read(String path) throws IOException {
        Entry there = look(path);
        return there instanceof FileEntry file ? FileEntry.of(file.bytes(), file.mode()) : there;
    }

    /** What is at a path, with the content where it is; null when nothing is. */
    @Nullable
    Entry look(String path) throws IOException {
        Path file = project.resolve(path);
        try {
            BasicFileAttributes attributes = Modes.attributes(file, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return new LinkEntry(Files.readSymbolicLink(file).toString());
            }
            return attributes.isDirectory()
                    ? DirectoryEntry.INSTANCE
                    : FileEntry.from(file, Modes.of(attributes, file));
        } catch (NoSuchFileException nothing) {
            return null;
        } catch (FileSystemException blocked) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw blocked;
            }
            return null;
        }
    }

    /** Puts an entry at a path, whatever file, link or empty folder is there. */
    void write(String path, Entry entry) throws IOException {
        Path target = project.resolve(path);
        if (entry instanceof DirectoryEntry) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(parent);
        }
        removeEmptyFolders(target);
        Path fresh = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.deleteIfExists(fresh);
        if (entry instanceof LinkEntry link) {
            Files.createSymbolicLink(fresh, Path.of(link.target()));
        } else if (entry instanceof FileEntry file) {
            Files.write(fresh, file.bytes());
            Modes.set(fresh, file.mode());
        }
        checkpoint.reached("written " + path);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the file or link at a path; nothing there is fine. */
    void delete(String path) throws IOException {
        try {
            Files.deleteIfExists(project.resolve(path));
        } catch (FileSystemException blocked) {
            if (Files.exists(project.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                throw blocked;
            }
        }
    }

    /** Removes the file or link at a path and the folders that are empty then; what cannot be removed stays. */
    void deleteQuietly(String path) {
        try {
            delete(path);
        } catch (IOException stuck) {
            return;
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            deleteFolderIfEmpty(path.substring(0, slash));
        }
    }

    /** Removes what a crash left of a path that was being written. */
    void deleteUnfinished(String path) throws IOException {
        delete(path + UNFINISHED);
    }

    /** Removes a folder when nothing is in it; anything else stays. */
    void deleteFolderIfEmpty(String path) {
        Path folder = project.resolve(path);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.delete(folder);
            } catch (IOException inUse) {
                return;
            }
        }
    }

    private static void removeEmptyFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    throw new DirectoryNotEmptyException(folder.toString());
                }
                removeEmptyFolders(child);
            }
        }
        Files.delete(folder);
    }
}
