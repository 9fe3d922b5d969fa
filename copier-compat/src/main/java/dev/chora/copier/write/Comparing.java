package dev.chora.copier.write;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.FileAction;
import dev.chora.copier.Location;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether what is there is what is wanted: bytes, kind and the three executable bits, as Copier compares. */
final class Comparing {
    private static final int EXECUTABLE = 0111;

    private Comparing() {}

    static FileAction action(DestinationFolder destination, String path, Entry wanted, @Nullable Entry current) {
        if (current == null) {
            return FileAction.CREATE;
        }
        if (wanted instanceof DirectoryEntry) {
            boolean folder = current instanceof DirectoryEntry
                    || (current instanceof LinkEntry && Files.isDirectory(destination.file(path)));
            if (!folder) {
                throw blocked(path, "is a file, but the template makes a folder there");
            }
            return FileAction.IDENTICAL;
        }
        if (current instanceof DirectoryEntry) {
            throw blocked(path, "is a folder, but the template makes a file there");
        }
        return same(current, wanted) ? FileAction.IDENTICAL : FileAction.CONFLICT;
    }

    private static CopierException blocked(String path, String why) {
        return new CopierException(
                ErrorKind.DESTINATION,
                "\"" + path + "\" in the destination " + why,
                Location.file(path),
                "Move it away, or leave the path out with --exclude.");
    }

    static boolean same(Entry one, Entry other) {
        if (one instanceof FileEntry a && other instanceof FileEntry b) {
            return (a.mode() & EXECUTABLE) == (b.mode() & EXECUTABLE) && sameBytes(a, b);
        }
        return one.equals(other);
    }

    private static boolean sameBytes(FileEntry a, FileEntry b) {
        Path fileA = a.sourceFile();
        Path fileB = b.sourceFile();
        try {
            if (fileA != null && fileB != null) {
                return Files.mismatch(fileA, fileB) < 0;
            }
            if (fileA != null || fileB != null) {
                Path file = fileA != null ? fileA : fileB;
                FileEntry memory = fileA != null ? b : a;
                if (file != null && Files.size(file) != memory.bytes().length) {
                    return false;
                }
            }
            return Arrays.equals(a.bytes(), b.bytes());
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new CopierException(
                    ErrorKind.DESTINATION, "A file of the destination cannot be read", null, null, unreadable);
        }
    }
}
