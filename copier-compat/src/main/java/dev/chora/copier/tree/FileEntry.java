package dev.chora.copier.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file: its bytes, in memory or in a file that does not change while the tree is in use, and its mode.
 *
 * <p>Two file entries are equal when bytes and executable bits are; the other mode bits do not count, as in git.
 */
public final class FileEntry implements Entry {
    private static final int EXECUTABLE = 0111;
    private static final int ORDINARY_MODE = 0644;

    private final byte @Nullable [] bytes;
    private final @Nullable Path source;
    private final int mode;

    private FileEntry(byte @Nullable [] bytes, @Nullable Path source, int mode) {
        this.bytes = bytes;
        this.source = source;
        this.mode = mode;
    }

    /**
     * A file in memory.
     *
     * @param bytes belong to the entry from now on
     * @param mode POSIX permission bits such as 0644
     */
    public static FileEntry of(byte[] bytes, int mode) {
        return new FileEntry(bytes, null, mode);
    }

    /** An ordinary file in memory, mode 0644. */
    public static FileEntry of(byte[] bytes) {
        return of(bytes, ORDINARY_MODE);
    }

    /** A file whose bytes stay in another file until they are asked for. */
    public static FileEntry from(Path source, int mode) {
        return new FileEntry(null, source, mode);
    }

    /**
     * The bytes; not to be changed.
     *
     * @throws java.io.UncheckedIOException when the file behind the entry cannot be read
     */
    public byte[] bytes() {
        if (bytes != null) {
            return bytes;
        }
        try {
            return Files.readAllBytes(source());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** The file behind the entry; null when the bytes are in memory. */
    public @Nullable Path sourceFile() {
        return source;
    }

    private Path source() {
        if (source == null) {
            throw new IllegalStateException("a file entry has bytes or a source");
        }
        return source;
    }

    /** POSIX permission bits, such as 0644. */
    public int mode() {
        return mode;
    }

    /** Whether any executable bit is set. */
    public boolean executable() {
        return (mode & EXECUTABLE) != 0;
    }

    /** The same bytes with another mode. */
    public FileEntry withMode(int other) {
        return new FileEntry(bytes, source, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileEntry file
                && executable() == file.executable()
                && Arrays.equals(bytes(), file.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return "FileEntry[mode=" + Integer.toOctalString(mode) + ", " + (source == null ? "in memory" : source) + "]";
    }
}
