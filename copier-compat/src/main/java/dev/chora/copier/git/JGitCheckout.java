package dev.chora.copier.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Lays out a commit with JGit, which converts line ends and knows no filter programs. */
final class JGitCheckout {
    private JGitCheckout() {}

    static void write(GitFolders folders, String commit, Path folder, Map<String, String> environment) {
        JGit.prepare(environment);
        File index = new File(folder.toFile(), ".git-index");
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.setGitDir(folders.gitFolder().toFile());
        builder.setObjectDirectory(folders.objects().toFile());
        builder.setWorkTree(folder.toFile());
        builder.setIndexFile(index);
        try (Repository repository = builder.build();
                RevWalk walk = new RevWalk(repository)) {
            DirCache cache = repository.lockDirCache();
            DirCacheCheckout checkout = new DirCacheCheckout(
                    repository,
                    cache,
                    walk.parseCommit(ObjectId.fromString(commit)).getTree());
            checkout.setFailOnConflict(false);
            checkout.checkout();
        } catch (IOException e) {
            throw new GitException("cannot lay out the template in " + folder + ": " + e.getMessage(), e);
        } finally {
            index.delete();
        }
    }
}
