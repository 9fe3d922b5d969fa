package dev.chora.copier.source;

import dev.chora.copier.git.GitRepository;
import dev.chora.copier.git.TreeListing;
import dev.chora.copier.git.TreeWriter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Trees of templates laid out on disk, each under its hash, so that the next run of the same version only looks at them.
 * A {@link Manifest} beside each tells whether somebody changed it meanwhile, and it is then laid out anew.
 */
final class TreeCache {
    private static final String FILES = "files";
    private static final String MANIFEST = "manifest";
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long KEPT = Duration.ofDays(30).toMillis();

    private final Path cache;

    TreeCache(Path cache) {
        this.cache = cache;
    }

    /** The folder with a tree that is laid out and unchanged; null when there is none. */
    @Nullable
    Path find(String tree) {
        Path place = cache.resolve(tree);
        Path manifest = place.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return null;
        }
        Path files = place.resolve(FILES);
        if (!Manifest.matches(manifest, files)) {
            TemporaryFolders.delete(place);
            return null;
        }
        touch(manifest);
        return files;
    }

    /** Lays a tree out; null when the cache cannot be written to. */
    @Nullable
    Path store(GitRepository repository, TreeListing listing) {
        Path staging;
        try {
            Files.createDirectories(cache);
            staging = Files.createTempDirectory(cache, ".new");
            Files.createDirectory(staging.resolve(FILES));
        } catch (IOException e) {
            return null;
        }
        try {
            Path files = staging.resolve(FILES);
            new TreeWriter(repository, files).write(listing);
            Manifest.write(staging.resolve(MANIFEST), files, listing);
            Path place = cache.resolve(listing.tree());
            try {
                Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
                forgetUnused();
            } catch (IOException e) {
                // Another run may have been first with the same tree.
                return find(listing.tree());
            }
            return place.resolve(FILES);
        } catch (IOException e) {
            return null;
        } finally {
            TemporaryFolders.delete(staging);
        }
    }

    private static void touch(Path manifest) {
        try {
            long now = System.currentTimeMillis();
            if (now - Files.getLastModifiedTime(manifest).toMillis() > DAY) {
                Files.setLastModifiedTime(manifest, FileTime.fromMillis(now));
            }
        } catch (IOException e) {
            // The tree may be forgotten early, which costs time and nothing else.
        }
    }

    private void forgetUnused() throws IOException {
        long oldest = System.currentTimeMillis() - KEPT;
        try (DirectoryStream<Path> places = Files.newDirectoryStream(cache)) {
            for (Path place : places) {
                Path manifest = place.resolve(MANIFEST);
                Path sign = Files.exists(manifest) ? manifest : place;
                if (Files.getLastModifiedTime(sign).toMillis() < oldest) {
                    TemporaryFolders.delete(place);
                }
            }
        }
    }
}
