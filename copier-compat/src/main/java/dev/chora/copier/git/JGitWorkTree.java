package dev.chora.copier.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** The state of a working folder, with JGit. */
public final class JGitWorkTree {
    private JGitWorkTree() {}

    /** Whether nothing is changed, staged or untracked. */
    public static boolean clean(GitFolders folders, Map<String, String> environment) {
        JGit.prepare(environment);
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.setGitDir(folders.gitFolder().toFile());
        Path workTree = folders.workTree();
        if (workTree != null) {
            builder.setWorkTree(workTree.toFile());
        }
        try (Git git = new Git(builder.build())) {
            return git.status().call().isClean();
        } catch (IOException | GitAPIException e) {
            throw new GitException("cannot tell the state of " + workTree + ": " + e.getMessage(), e);
        }
    }

    /**
     * Commits everything in a working folder that is not ignored to another repository.
     *
     * @param bare the repository that takes the commit
     * @param parent null for a first commit
     * @return the hash of the commit
     */
    public static String commit(
            Path bare, Path workTree, @Nullable String parent, String message, Map<String, String> environment) {
        JGit.prepare(environment);
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.setGitDir(bare.toFile());
        builder.setWorkTree(workTree.toFile());
        builder.setIndexFile(bare.resolve("index").toFile());
        try (Repository repository = builder.build();
                Git git = new Git(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            git.add().addFilepattern(".").call();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(repository.readDirCache().writeTree(inserter));
            if (parent != null) {
                commit.setParentId(ObjectId.fromString(parent));
            }
            PersonIdent person = new PersonIdent("Copier", "copier@copier");
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id.name();
        } catch (IOException | GitAPIException e) {
            throw new GitException("cannot read the uncommitted changes of " + workTree + ": " + e.getMessage(), e);
        }
    }
}
