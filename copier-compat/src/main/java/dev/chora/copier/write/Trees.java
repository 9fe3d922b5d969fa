package dev.chora.copier.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Removing folders. Nothing here fails: what cannot be removed stays. */
public final class Trees {
    private Trees() {}

    /** Removes a file, or a folder with all that is in it; links are removed and not followed. */
    public static void delete(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                    for (Path child : children) {
                        delete(child);
                    }
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException stuck) {
            return;
        }
    }

    /** Removes a folder that has nothing in it. */
    public static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            return;
        }
    }
}
