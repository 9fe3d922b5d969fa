package dev.chora.adopt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file of the project. */
final class ProjectFile {
    private final String path;
    private final byte[] bytes;
    private final @Nullable TextLines lines;

    /** @param lines null for a file that is no text */
    ProjectFile(String path, byte[] bytes, @Nullable TextLines lines) {
        this.path = path;
        this.bytes = bytes;
        this.lines = lines;
    }

    String path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    TextLines lines() {
        return lines;
    }

    /** Whether the content is this one; line ends of Windows do not count, since git may have made them. */
    boolean holds(byte[] other) {
        return Arrays.equals(bytes, other) || (lines != null && Arrays.equals(plain(bytes), plain(other)));
    }

    private static byte[] plain(byte[] text) {
        byte[] plain = new byte[text.length];
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\r' || i + 1 == text.length || text[i + 1] != '\n') {
                plain[length++] = text[i];
            }
        }
        return length == text.length ? text : Arrays.copyOf(plain, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProjectFile file && path.equals(file.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
