package dev.chora.adopt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file of the project.
 *
 * @param lines null for a file that is no text
 */
record ProjectFile(String path, byte[] bytes, @Nullable TextLines lines) {
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
