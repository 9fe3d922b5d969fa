package dev.chora.copier.update;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the journal of a project's last update is. */
final class Journals {
    /** In a project without git: a folder of its own. Whatever else of ours is beside it has a name that begins with this. */
    static final String FOLDER_WITHOUT_GIT = ".chora-update";

    private Journals() {}

    /** In git's own folder, where no commit and no clean-up finds it, one for each project of the repository. */
    static Path folder(Path project, @Nullable ProjectGit git) {
        if (git == null) {
            return project.resolve(FOLDER_WITHOUT_GIT);
        }
        String prefix = git.prefix();
        String name = prefix.isEmpty()
                ? "update"
                : "update-"
                        + Fingerprint.hash(prefix.getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16);
        return git.gitFolder().resolve("chora").resolve(name);
    }
}
