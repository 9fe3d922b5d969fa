package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two updates of one project apart. The system gives it back when the program dies. */
final class ProjectLock implements AutoCloseable {
    private final FileChannel channel;
    private final Path file;

    private ProjectLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @param journal folder of the project's journal, which need not exist
     * @throws CopierException when another update of the project is running
     */
    static ProjectLock take(Path journal) {
        Path file = journal.resolveSibling(journal.getFileName() + ".lock");
        try {
            Files.createDirectories(journal.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException sameProgram) {
                lock = null;
            }
            if (lock == null) {
                channel.close();
                throw new CopierException(
                        ErrorKind.PROJECT, "Another update of this project is running", "Wait until it has finished.");
            }
            return new ProjectLock(channel, file);
        } catch (IOException failure) {
            throw new CopierException(
                    ErrorKind.PROJECT, "The project cannot be locked: " + failure.getMessage(), null, null, failure);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException stuck) {
            return;
        }
    }
}
