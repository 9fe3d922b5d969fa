package dev.chora.copier.write;

import dev.chora.copier.tree.DirectoryEntry;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves staged files into an existing folder one by one, and can take all of it back. */
final class PlaceAll {
    /** Something done: what was at the place before is in the backup, nothing when that is null. */
    private record Done(Path place, @Nullable Path backup) {}

    private final DestinationFolder destination;
    private final Path staged;
    private final Path backups;
    private final List<Done> done = new ArrayList<>();

    PlaceAll(DestinationFolder destination, Path staged) {
        this.destination = destination;
        this.staged = staged;
        this.backups = staged.resolveSibling(staged.getFileName() + "-before");
    }

    void place(PlanItem item) throws IOException {
        Path place = destination.file(item.path);
        makeFolders(item.wanted instanceof DirectoryEntry ? place : place.getParent());
        if (item.wanted instanceof DirectoryEntry) {
            return;
        }
        Path backup = null;
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            backup = keep(place);
        }
        done.add(new Done(place, backup));
        move(staged.resolve(item.path), place);
    }

    private void makeFolders(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        makeFolders(folder.getParent());
        Files.createDirectory(folder);
        done.add(new Done(folder, null));
    }

    /** A second name for the old file is enough: the new one takes over the first name. */
    private Path keep(Path place) throws IOException {
        if (done.isEmpty() || !Files.isDirectory(backups)) {
            Files.createDirectories(backups);
        }
        Path backup = backups.resolve(Integer.toString(done.size()));
        try {
            Files.createLink(backup, place);
        } catch (IOException | UnsupportedOperationException refused) {
            Files.copy(place, backup, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return backup;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDevice) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the backups once all is in place. */
    void forget() {
        Trees.delete(backups);
    }

    /** Takes everything back, the last thing first. */
    void undo() {
        for (int i = done.size() - 1; i >= 0; i--) {
            Done step = done.get(i);
            try {
                if (step.backup() == null) {
                    Files.deleteIfExists(step.place());
                } else {
                    move(step.backup(), step.place());
                }
            } catch (IOException stuck) {
                // the rest can still be taken back; the backup stays where it is
            }
        }
        Trees.deleteIfEmpty(backups);
    }
}
