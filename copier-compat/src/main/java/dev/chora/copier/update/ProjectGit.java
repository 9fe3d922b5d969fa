package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.git.GitException;
import dev.chora.copier.git.GitFolders;
import dev.chora.copier.git.GitProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The repository that a project is in, seen from the folder of the project, which need not be its top. Paths are relative
 * to the project. Settings of the person's git that change what its commands print do not matter here.
 */
final class ProjectGit {
    private final GitProgram git;
    private final GitFolders folders;
    private final Path top;
    private final Path project;
    private final String prefix;
    private @Nullable Map<String, TrackedFile> tracked;

    private ProjectGit(GitProgram git, GitFolders folders, Path top, Path project, String prefix) {
        this.git = git;
        this.folders = folders;
        this.top = top;
        this.project = project;
        this.prefix = prefix;
    }

    /**
     * The repository around a project; null when it is in none.
     *
     * @throws CopierException when there is one but no git program
     */
    static @Nullable ProjectGit around(Path project, Map<String, String> environment) {
        Path real;
        try {
            real = project.toRealPath();
        } catch (IOException missing) {
            return null;
        }
        GitFolders folders = GitFolders.around(real);
        Path top = folders == null ? null : folders.workTree();
        if (folders == null || top == null) {
            return null;
        }
        GitProgram git = GitProgram.find(environment);
        if (git == null) {
            throw new CopierException(
                    ErrorKind.SOURCE,
                    "The project is in a git repository, but there is no git program on the PATH",
                    "Install git, or run where it can be found.");
        }
        String below = top.relativize(real).toString().replace('\\', '/');
        return new ProjectGit(git, folders, top, real, below.isEmpty() ? "" : below + "/");
    }

    /** Git's own folder for this checkout. */
    Path gitFolder() {
        return folders.gitFolder();
    }

    /** The folder of the project below the top of the repository, with a slash at the end; empty at the top. */
    String prefix() {
        return prefix;
    }

    /** What is changed, staged or untracked below the project, as git tells it; empty when it is clean. */
    String changes() {
        return run("status", "--porcelain", "--untracked-files=normal", "--", ".")
                .stripTrailing();
    }

    /** Hash of the commit that is checked out; empty before the first one. */
    String commit() {
        GitProgram.Result result = git.tryRun(project, Map.of(), "rev-parse", "--verify", "--quiet", "HEAD");
        return result.exitCode() == 0 ? result.out().strip() : "";
    }

    /** Paths below the project that are changed, staged or untracked, each file of new folders included. */
    List<String> changedPaths() {
        List<String> paths = new ArrayList<>();
        String status = run("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".");
        for (String line : status.split("\0")) {
            if (line.length() > 3 && line.startsWith(prefix, 3)) {
                paths.add(line.substring(3 + prefix.length()));
            }
        }
        return paths;
    }

    /** Takes everything below the project back to the last commit and removes what git does not know and not ignore. */
    void restore() {
        restore(changedPaths());
    }

    /** The same for some paths only. */
    void restore(Collection<String> changed) {
        if (changed.isEmpty()) {
            return;
        }
        unstage(changed);
        Set<String> known = tracked().keySet();
        List<String> lost = new ArrayList<>();
        DiskEntries disk = new DiskEntries(project);
        for (String path : changed) {
            if (known.contains(path)) {
                lost.add(path);
            } else {
                disk.deleteQuietly(path);
            }
        }
        if (!lost.isEmpty()) {
            feedPaths(
                    lost,
                    "-c",
                    "core.hooksPath=/dev/null",
                    "checkout",
                    "--quiet",
                    "--pathspec-from-file=-",
                    "--pathspec-file-nul");
        }
    }

    /** The files of the index below the project. */
    Map<String, TrackedFile> tracked() {
        Map<String, TrackedFile> known = tracked;
        if (known == null) {
            known = new TreeMap<>();
            for (String line : run("ls-files", "--stage", "-z", "--", ".").split("\0")) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    String[] words = line.substring(0, tab).split(" ");
                    known.put(line.substring(tab + 1), new TrackedFile(words[0], words[1]));
                }
            }
            tracked = known;
        }
        return known;
    }

    /** Forgets what was read, after something changed the index. */
    void refresh() {
        tracked = null;
    }

    /** Which of these paths git ignores and does not track. */
    Set<String> ignored(Collection<String> paths) {
        if (paths.isEmpty()) {
            return Set.of();
        }
        GitProgram.Result result = git.feed(project, String.join("\0", paths) + "\0", "check-ignore", "--stdin", "-z");
        Set<String> ignored = new HashSet<>();
        if (result.exitCode() == 0) {
            for (String path : result.out().split("\0")) {
                if (!path.isEmpty()) {
                    ignored.add(path);
                }
            }
        }
        return ignored;
    }

    /** Whether git looks at executable bits of files; where it does not, the index alone has them. */
    boolean modesMatter() {
        GitProgram.Result result = git.tryRun(project, Map.of(), "config", "--type=bool", "--get", "core.fileMode");
        return !result.out().strip().equals("false");
    }

    /** Sets the executable bits of files in the index, leaving their content there. */
    void setIndexModes(Map<String, Boolean> executable) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Boolean> entry : executable.entrySet()) {
            TrackedFile file = tracked().get(entry.getKey());
            if (file != null && file.mode().startsWith("100") && file.executable() != entry.getValue()) {
                String mode = entry.getValue() ? "100755" : "100644";
                lines.append(mode).append(' ').append(file.hash()).append(" 0\t");
                lines.append(prefix).append(entry.getKey()).append('\0');
            }
        }
        updateIndex(lines);
    }

    /** Writes contents to git's object store; gives their hashes in the same order. */
    Map<String, String> store(Map<String, Path> contents) {
        Map<String, String> hashes = new LinkedHashMap<>();
        if (contents.isEmpty()) {
            return hashes;
        }
        StringBuilder paths = new StringBuilder();
        for (Path content : contents.values()) {
            paths.append(content).append('\n');
        }
        GitProgram.Result result =
                git.feed(top, paths.toString(), "hash-object", "-w", "--no-filters", "--stdin-paths");
        if (result.exitCode() != 0) {
            throw new GitException("git hash-object failed: " + result.err().strip());
        }
        String[] lines = result.out().split("\n");
        int i = 0;
        for (String name : contents.keySet()) {
            hashes.put(name, lines[i++]);
        }
        return hashes;
    }

    /** Replaces entries of the index by lines of {@code git update-index --index-info}, each ended by NUL. */
    void updateIndex(CharSequence lines) {
        if (lines.length() == 0) {
            return;
        }
        GitProgram.Result result = git.feed(top, lines.toString(), "update-index", "-z", "--index-info");
        if (result.exitCode() != 0) {
            throw new GitException("git update-index failed: " + result.err().strip());
        }
        refresh();
    }

    /** Records paths in the index as they are in the working folder, which settles their conflicts. */
    void add(Collection<String> paths) {
        if (!paths.isEmpty()) {
            feedPaths(paths, "add", "--force", "--all", "--pathspec-from-file=-", "--pathspec-file-nul");
        }
    }

    /** Takes paths of the index back to the last commit. */
    void unstage(Collection<String> paths) {
        if (!paths.isEmpty()) {
            feedPaths(paths, "reset", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul");
        }
    }

    private void feedPaths(Collection<String> paths, String... arguments) {
        StringBuilder lines = new StringBuilder();
        for (String path : paths) {
            lines.append(path).append('\0');
        }
        List<String> command = new ArrayList<>(List.of("--literal-pathspecs"));
        command.addAll(List.of(arguments));
        GitProgram.Result result = git.feed(project, lines.toString(), command.toArray(new String[0]));
        if (result.exitCode() != 0) {
            throw new GitException(
                    "git " + arguments[0] + " failed: " + result.err().strip());
        }
        refresh();
    }

    private String run(String... arguments) {
        try {
            return git.run(project, Map.of(), arguments);
        } catch (GitException failure) {
            throw new CopierException(ErrorKind.PROJECT, failure.getMessage(), null, null, failure);
        }
    }
}
