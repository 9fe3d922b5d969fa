package dev.chora.copier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Lays out a commit whose files are not what is stored: line ends, LFS and other filters. The git program does it, since
 * filters are programs of the person's own set-up; without one JGit converts line ends.
 */
public final class ConvertedCheckout {
    private final Map<String, String> environment;

    public ConvertedCheckout(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Fills an empty folder. Submodules become empty folders. */
    public void write(GitRepository repository, String commit, TreeListing listing, Path folder) {
        GitProgram git = GitProgram.find(environment);
        if (git == null) {
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
