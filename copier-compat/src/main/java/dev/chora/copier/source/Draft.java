package dev.chora.copier.source;

import dev.chora.copier.git.GitException;
import dev.chora.copier.git.GitFolders;
import dev.chora.copier.git.GitProgram;
import dev.chora.copier.git.GitRepository;
import dev.chora.copier.git.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Uncommitted work on a template as a commit of its own, made in a temporary repository that borrows the template's
 * objects; the template's own repository is not touched. As in Copier everything in the working folder counts, untracked
 * files too, except what {@code .gitignore} leaves out.
 *
 * @param repository refs of the template, objects of both repositories
 * @param folder the temporary repository
 */
record Draft(GitRepository repository, String commit, Path folder) {
    private static final String NAME = "Copier";
    private static final String ADDRESS = "copier@copier";

    /** The draft of a working folder; null when there is nothing uncommitted. */
    static @Nullable Draft of(GitRepository template, Path workTree, Map<String, String> environment) {
        GitProgram git = GitProgram.find(environment);
        if (git == null) {
            return JGitDraft.of(template, workTree, environment);
        }
        if (git.run(workTree, Map.of(), "status", "--porcelain", "--untracked-files=normal")
                .isBlank()) {
            return null;
        }
        Path folder = create(template.folders());
        try {
            Map<String, String> there = new HashMap<>();
            there.put("GIT_DIR", folder.toString());
            there.put("GIT_WORK_TREE", workTree.toString());
            there.put("GIT_INDEX_FILE", folder.resolve("index").toString());
            git.run(workTree, there, "add", "-A");
            String tree = git.run(workTree, there, "write-tree").strip();
            for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
                there.put("GIT_" + who + "_NAME", NAME);
                there.put("GIT_" + who + "_EMAIL", ADDRESS);
            }
            String head = new Revisions(template).commit(TemplateLocator.HEAD);
            String[] command = head == null
                    ? new String[] {"commit-tree", "-m", MESSAGE, tree}
                    : new String[] {"commit-tree", "-p", head, "-m", MESSAGE, tree};
            String commit = git.run(workTree, there, command).strip();
            return new Draft(template.withObjects(folder), commit, folder);
        } catch (GitException e) {
            TemporaryFolders.delete(folder);
            throw e;
        }
    }

    static final String MESSAGE = "Uncommitted changes of a template";

    /** An empty repository that borrows the objects of another. */
    static Path create(GitFolders template) {
        Path folder = TemporaryFolders.create("chora-draft-");
        try {
            Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/draft\n");
            Files.createDirectories(folder.resolve("refs").resolve("heads"));
            Path info = Files.createDirectories(folder.resolve("objects").resolve("info"));
            Files.writeString(info.resolve("alternates"), template.objects().toRealPath() + "\n");
            return folder;
        } catch (IOException e) {
            TemporaryFolders.delete(folder);
            throw new GitException("cannot make a temporary repository: " + e.getMessage(), e);
        }
    }
}
