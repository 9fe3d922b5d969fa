package dev.chora.copier.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a repository lie.
 *
 * @param gitFolder what belongs to this checkout: {@code HEAD}, index
 * @param commonFolder what all worktrees share: refs, objects, configuration; often the same folder
 * @param workTree the checked-out files; null for a bare repository
 */
public record GitFolders(
        Path gitFolder, Path commonFolder, @Nullable Path workTree) {
    /** The repository whose root is this folder, checked out or bare; null when it is the root of none. */
    public static @Nullable GitFolders of(Path folder) {
        Path dotGit = folder.resolve(".git");
        if (Files.isDirectory(dotGit)) {
            return isRepository(dotGit) ? at(dotGit, folder) : null;
        }
        if (Files.isRegularFile(dotGit)) {
            Path target = redirect(dotGit, folder);
            return target != null && Files.isRegularFile(target.resolve("HEAD")) ? at(target, folder) : null;
        }
        return isRepository(folder) ? at(folder, null) : null;
    }

    /** The repository that a folder is in, at whatever depth; null when it is in none. */
    public static @Nullable GitFolders around(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            GitFolders found = of(at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Where all objects of the repository itself lie. */
    public Path objects() {
        return commonFolder.resolve("objects");
    }

    /** Whether the history was cut off when the repository was cloned. */
    public boolean shallow() {
        return Files.isRegularFile(commonFolder.resolve("shallow"));
    }

    private static boolean isRepository(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    private static GitFolders at(Path gitFolder, @Nullable Path workTree) {
        Path common = gitFolder;
        Path pointer = gitFolder.resolve("commondir");
        if (Files.isRegularFile(pointer)) {
            common = gitFolder.resolve(text(pointer)).normalize();
        }
        return new GitFolders(gitFolder, common, workTree);
    }

    /** A worktree or submodule has a file that names the real folder. */
    private static @Nullable Path redirect(Path dotGit, Path folder) {
        String line = text(dotGit);
        return line.startsWith("gitdir:")
                ? folder.resolve(line.substring("gitdir:".length()).strip()).normalize()
                : null;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new GitException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
