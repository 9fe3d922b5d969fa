package dev.chora.copier.write;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import dev.chora.copier.tree.Modes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a tree goes to, as it is before anything is written. Refuses every path that would end up outside it
 * through a link, and every path whose folder is a file.
 */
public final class DestinationFolder {
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    private final Path root;
    private final boolean exists;
    private final Map<String, Boolean> folders = new HashMap<>();

    /**
     * A folder that may not be there yet.
     *
     * @param folder absolute
     * @throws CopierException of kind {@link ErrorKind#DESTINATION} when it is a file
     */
    public DestinationFolder(Path folder) {
        this.exists = Files.exists(folder);
        if (exists && !Files.isDirectory(folder)) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The destination is a file: " + folder,
                    "Name a folder, or a path where nothing is yet.");
        }
        if (!exists && Files.isSymbolicLink(folder)) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The destination is a link that leads nowhere: " + folder,
                    "Remove the link.");
        }
        this.root = exists ? real(folder) : folder.normalize();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.DESTINATION, "The destination cannot be read: " + folder, null, null, unreadable);
        }
    }

    /** The folder, absolute; without links when it exists. */
    public Path root() {
        return root;
    }

    /** Whether it was there before. */
    public boolean exists() {
        return exists;
    }

    /** Where a path of the tree is. */
    public Path file(String path) {
        return root.resolve(path);
    }

    /**
     * What is at a path; null when nothing is.
     *
     * @throws CopierException of kind {@link ErrorKind#FORBIDDEN_PATH} when a link leads there and out of the folder, of
     *     kind {@link ErrorKind#DESTINATION} when a file is where a folder is needed
     */
    public @Nullable Entry current(String path) {
        if (!exists || !parentExists(path)) {
            return null;
        }
        Path file = file(path);
        try {
            BasicFileAttributes attributes = Modes.attributes(file, NO_FOLLOW);
            if (attributes.isSymbolicLink()) {
                return new LinkEntry(Files.readSymbolicLink(file).toString());
            }
            return attributes.isDirectory()
                    ? DirectoryEntry.INSTANCE
                    : FileEntry.from(file, Modes.of(attributes, file));
        } catch (NoSuchFileException nothing) {
            return null;
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "\"" + path + "\" in the destination cannot be read",
                    Location.file(path),
                    null,
                    unreadable);
        }
    }

    private boolean parentExists(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 || folderExists(path.substring(0, slash));
    }

    private boolean folderExists(String folder) {
        Boolean known = folders.get(folder);
        if (known == null) {
            known = parentExists(folder) && isFolder(folder);
            folders.put(folder, known);
        }
        return known;
    }

    private boolean isFolder(String path) {
        Path folder = file(path);
        boolean link = Files.isSymbolicLink(folder);
        if (!link && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (link) {
            requireInside(folder, path);
        }
        if (!Files.isDirectory(folder)) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "\"" + path + "\" in the destination is a file, but the template needs a folder there",
                    Location.file(path),
                    "Move the file away, or leave the folder out with --exclude.");
        }
        return true;
    }

    private void requireInside(Path link, String path) {
        Path target;
        try {
            target = Files.exists(link)
                    ? link.toRealPath()
                    : link.toAbsolutePath()
                            .resolveSibling(Files.readSymbolicLink(link))
                            .normalize();
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.DESTINATION, "\"" + path + "\" cannot be read", Location.file(path), null, unreadable);
        }
        if (!target.startsWith(root)) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "\"" + path + "\" in the destination is a link that leads out of it: nothing is written through it",
                    Location.file(path),
                    "Replace the link by a folder, or leave the path out with --exclude.");
        }
    }
}
