package dev.chora.copier.source;

import dev.chora.copier.git.GitException;
import dev.chora.copier.git.GitRepository;
import dev.chora.copier.git.JGitWorkTree;
import dev.chora.copier.git.Revisions;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Draft} for machines without the git program. */
final class JGitDraft {
    private JGitDraft() {}

    static @Nullable Draft of(GitRepository template, Path workTree, Map<String, String> environment) {
        if (JGitWorkTree.clean(template.folders(), environment)) {
            return null;
        }
        Path folder = Draft.create(template.folders());
        try {
            String head = new Revisions(template).commit(TemplateLocator.HEAD);
            String commit = JGitWorkTree.commit(folder, workTree, head, Draft.MESSAGE, environment);
            return new Draft(template.withObjects(folder), commit, folder);
        } catch (GitException e) {
            TemporaryFolders.delete(folder);
            throw e;
        }
    }
}
