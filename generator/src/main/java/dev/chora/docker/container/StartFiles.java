package dev.chora.docker.container;

import dev.chora.engine.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes the file that a container is started with out of it, looks at it, and removes the copy. Works without a shell. */
public final class StartFiles {
    private static final int HEAD = 256;

    private final ContainerReader reader;

    public StartFiles(ContainerReader reader) {
        this.reader = reader;
    }

    /**
     * A file of a container, which need not run.
     *
     * @param path absolute, in the container
     * @return null when this machine has no room for the copy
     */
    public @Nullable StartFile look(String container, String path) throws InterruptedException {
        StartFile file = copied(container, path);
        String interpreter = file == null ? null : file.interpreter();
        if (file == null || interpreter == null) {
            return file;
        }
        StartFile other = copied(container, interpreter);
        return new StartFile(path, true, file.executable(), file.head(), other == null ? null : other.there());
    }

    private @Nullable StartFile copied(String container, String path) throws InterruptedException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("chora-start");
            Path copy = folder.resolve("file");
            Ran ran = reader.copyOut(container, path, copy);
            if (!ran.ok() || !Files.isRegularFile(copy)) {
                return new StartFile(path, false, false, "", null);
            }
            try (InputStream in = Files.newInputStream(copy)) {
                return new StartFile(
                        path,
                        true,
                        Files.isExecutable(copy),
                        new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1),
                        null);
            }
        } catch (IOException full) {
            return null;
        } finally {
            remove(folder);
        }
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                Files.delete(child);
            }
            Files.delete(folder);
        } catch (IOException kept) {
            folder.toFile().deleteOnExit();
        }
    }
}
