package dev.chora.copier.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Lays out a commit whose files are not what is stored: line ends, LFS and other filters. The git program does it, since
 * filters are programs of the person's own set-up; without one JGit converts line ends.
 */
public final class ConvertedCheckout {
    private static final String FILTER = "filter=";
    private static final String POINTER = "version https://git-lfs.github.com/spec/";

    private final Map<String, String> environment;

    public ConvertedCheckout(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Whether files of the folder, filled before, are nothing but the pointers that Git LFS keeps in the repository: it is
     * not installed, or not for this person.
     */
    public static boolean onlyPointers(GitRepository repository, TreeListing listing, Path folder) {
        if (!TreeListing.mentions(repository, listing, FILTER + "lfs")) {
            return false;
        }
        for (TreeFile file : listing.files()) {
            if (isPointer(folder.resolve(file.path()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPointer(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(POINTER.length()), StandardCharsets.UTF_8).equals(POINTER);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Fills an empty folder. Submodules become empty folders. */
    public void write(GitRepository repository, String commit, TreeListing listing, Path folder) {
        GitProgram git = GitProgram.find(environment);
        if (git == null) {
            if (TreeListing.mentions(repository, listing, FILTER)) {
                throw new GitException(
                        "the template has files that git filters, as Git LFS does (see its .gitattributes),"
                                + " which needs the git program, and there is none on the PATH");
            }
            JGitCheckout.write(repository.objectFolders(), commit, folder, environment);
            return;
        }
        Path index;
        try {
            index = Files.createTempDirectory("chora-index-");
        } catch (IOException e) {
            throw new GitException("cannot make a temporary folder: " + e.getMessage(), e);
        }
        try {
            Map<String, String> there = Map.of(
                    "GIT_DIR", repository.objectFolders().gitFolder().toString(),
                    "GIT_WORK_TREE", folder.toString(),
                    "GIT_INDEX_FILE", index.resolve("index").toString());
            git.run(folder, there, "read-tree", listing.tree());
            git.run(folder, there, "checkout-index", "-q", "-a", "-f");
            for (TreeFile file : listing.files()) {
                if (file.submodule()) {
                    Files.createDirectories(folder.resolve(file.path()));
                }
            }
        } catch (IOException e) {
            throw new GitException("cannot lay out the template in " + folder + ": " + e.getMessage(), e);
        } finally {
            index.resolve("index").toFile().delete();
            index.toFile().delete();
        }
    }
}
