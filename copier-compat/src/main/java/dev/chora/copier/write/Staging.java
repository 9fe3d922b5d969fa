package dev.chora.copier.write;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.FileAction;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import dev.chora.copier.tree.Modes;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder beside the destination, or in it when it exists, that holds what is to be written in its final layout. A
 * destination that does not exist is made by renaming this folder; in one that does, file after file moves to its place.
 */
final class Staging implements AutoCloseable {
    private static final int WRITE_BITS = 0666;
    private static final int SMALL = 1 << 20;

    private final DestinationFolder destination;
    private final Set<String> folders = new HashSet<>();
    private final List<Path> parentsMade = new ArrayList<>(0);
    private @Nullable Path folder;
    private @Nullable Thread hook;
    private @Nullable PlaceAll placing;
    private int usualMode;
    private boolean committed;
    private boolean stopped;

    Staging(DestinationFolder destination) {
        this.destination = destination;
    }

    boolean isCommitted() {
        return committed;
    }

    /** Stages an entry and gives back the one that stands for it from now on. */
    synchronized Entry put(String path, Entry entry) {
        requireRunning();
        try {
            Path file = open().resolve(path);
            if (entry instanceof FileEntry content) {
                makeFolderOf(path);
                write(content, file);
                return FileEntry.from(file, content.mode());
            }
            if (entry instanceof LinkEntry link) {
                makeFolderOf(path);
                Files.deleteIfExists(file);
                Files.createSymbolicLink(file, Path.of(link.target()));
            } else {
                makeFolder(path);
            }
            return entry;
        } catch (IOException | java.io.UncheckedIOException failure) {
            throw failed(path, failure);
        }
    }

    private void write(FileEntry content, Path file) throws IOException {
        Path source = content.sourceFile();
        if (source != null && Files.size(source) > SMALL) {
            Files.copy(source, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.write(file, content.bytes());
        }
        if (content.mode() != usualMode || (source != null && Files.size(file) > SMALL)) {
            Modes.set(file, content.mode());
        }
    }

    private void makeFolderOf(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            makeFolder(path.substring(0, slash));
        }
    }

    /** Level by level: the JDK's own way resolves the whole path at every call. */
    private void makeFolder(String path) throws IOException {
        if (folders.add(path)) {
            makeFolderOf(path);
            Files.createDirectory(open().resolve(path));
        }
    }

    private Path open() throws IOException {
        if (folder != null) {
            return folder;
        }
        Path root = destination.root();
        Path parent = destination.exists() ? root : root.getParent();
        if (parent == null) {
            throw new FileSystemException(root.toString(), null, "it has no parent folder");
        }
        makeParents(parent);
        String name = destination.exists() ? ".chora-" : "." + root.getFileName() + ".chora-";
        Path made = parent.resolve(name
                + Long.toHexString(System.nanoTime() ^ ProcessHandle.current().pid() << 40));
        Files.createDirectory(made);
        folder = made;
        usualMode = Modes.of(Modes.attributes(made), made) & WRITE_BITS;
        hook = new Unstage();
        Runtime.getRuntime().addShutdownHook(hook);
        return made;
    }

    /** Runs when the program is stopped from outside. */
    private final class Unstage extends Thread {
        Unstage() {
            super("chora-unstage");
        }

        @Override
        public void run() {
            unstage();
        }
    }

    private void makeParents(Path parent) throws IOException {
        List<Path> missing = new ArrayList<>(0);
        for (Path at = parent; at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(0, at);
        }
        for (Path at : missing) {
            Files.createDirectory(at);
            parentsMade.add(0, at);
        }
    }

    /** Moves everything into place, or puts everything back. */
    synchronized void commit(Collection<PlanItem> items) {
        requireRunning();
        Path staged = folder;
        if (staged == null) {
            committed = true;
            return;
        }
        String at = destination.root().toString();
        try {
            if (!destination.exists()) {
                Files.move(staged, destination.root());
            } else {
                PlaceAll all = new PlaceAll(destination, staged);
                placing = all;
                for (PlanItem item : items) {
                    if (item.action == FileAction.CREATE || item.action == FileAction.OVERWRITE) {
                        at = item.path;
                        all.place(item);
                    }
                }
            }
            committed = true;
            if (placing != null) {
                placing.forget();
                placing = null;
            }
        } catch (IOException failure) {
            throw failed(at, failure);
        }
    }

    private void requireRunning() {
        if (stopped) {
            throw new CopierException(ErrorKind.INTERRUPTED, "Stopped; nothing was written");
        }
    }

    /** What the shutdown of the program does in the middle of it all. */
    private synchronized void unstage() {
        stopped = true;
        hook = null;
        close();
    }

    @Override
    public synchronized void close() {
        if (placing != null) {
            placing.undo();
            placing = null;
        }
        if (folder != null) {
            Trees.delete(folder);
            folder = null;
        }
        if (!committed) {
            for (Path parent : parentsMade) {
                Trees.deleteIfEmpty(parent);
            }
            parentsMade.clear();
        }
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException closing) {
                // the program ends already and the hook runs: there is nothing left to take back
            }
            hook = null;
        }
    }

    private static CopierException failed(String path, Exception failure) {
        Throwable cause = failure.getCause() instanceof IOException inner ? inner : failure;
        String why = cause instanceof java.nio.file.AccessDeniedException
                ? "there is no permission"
                : cause instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : String.valueOf(cause.getMessage());
        return new CopierException(
                ErrorKind.DESTINATION,
                "\"" + path + "\" cannot be written: " + why,
                null,
                "The destination is as it was before.",
                failure);
    }
}
