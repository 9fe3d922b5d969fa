package dev.chora.copier.update;

import dev.chora.copier.FileAction;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.git.GitException;
import dev.chora.copier.git.GitFolders;
import dev.chora.copier.tree.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Executable bits in repositories where git does not look at them ({@code core.fileMode=false}): it is told of those that a
 * copy set, else the next commit would lose them. Copier does the same.
 */
public final class IndexModes {
    private IndexModes() {}

    /** Sets the bits of tracked files that were written; their content in the index stays. Trouble with git is no error. */
    public static void follow(Path project, Map<String, String> environment, List<PlannedFile> files) {
        try {
            GitFolders around = GitFolders.around(project.toRealPath());
            if (around == null || !mentionsModes(around)) {
                return;
            }
            ProjectGit git = ProjectGit.around(project, environment);
            if (git == null || git.modesMatter()) {
                return;
            }
            Map<String, Boolean> modes = new HashMap<>();
            for (PlannedFile file : files) {
                boolean written = file.action() == FileAction.CREATE || file.action() == FileAction.OVERWRITE;
                if (written && file.wanted() instanceof FileEntry wanted) {
                    modes.put(file.path(), wanted.executable());
                }
            }
            git.setIndexModes(modes);
        } catch (IOException | GitException trouble) {
            return;
        }
    }

    /** Whether the repository's own settings may say so, which git writes down when it makes a repository. */
    private static boolean mentionsModes(GitFolders repository) throws IOException {
        for (Path file : new Path[] {
            repository.commonFolder().resolve("config"), repository.gitFolder().resolve("config.worktree")
        }) {
            if (!Files.isRegularFile(file)) {
                continue;
            }
            for (String line : Files.readString(file).split("\n", -1)) {
                String bare = line.replace(" ", "").replace("\t", "").toLowerCase(Locale.ROOT);
                if (bare.startsWith("filemode=") && !bare.startsWith("filemode=true")) {
                    return true;
                }
                if (bare.startsWith("[include")) {
                    return true;
                }
            }
        }
        return false;
    }
}
