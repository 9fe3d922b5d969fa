package dev.chora.copier.source;

import dev.chora.copier.git.GitException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Folders for one run. */
final class TemporaryFolders {
    private TemporaryFolders() {}

    /** A new folder in the system's place for temporary files, free of symbolic links. */
    static Path create(String prefix) {
        try {
            return Files.createTempDirectory(prefix).toRealPath();
        } catch (IOException e) {
            throw new GitException("cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    /** Removes a folder and all in it; what cannot be removed stays, since it harms nobody. */
    static void delete(Path path) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) {
                    delete(child);
                }
            } catch (IOException e) {
                return;
            }
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().setWritable(true);
            path.toFile().delete();
        }
    }
}
