package dev.chora.copier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches with the git program. */
final class GitFetch {
    private static final String SYMBOLIC = "ref: ";

    private final GitProgram git;

    GitFetch(GitProgram git) {
        this.git = git;
    }

    void fetch(String url, Path bare, @Nullable String wanted) {
        Path folder = bare.toAbsolutePath();
        Map<String, String> there = Map.of("GIT_DIR", folder.toString());
        if (!Files.isDirectory(folder.resolve("objects"))) {
            create(folder);
            git.run(folder, Map.of(), "init", "-q", "--bare", ".");
            git.run(folder, there, "config", "remote.origin.url", RemoteRepository.shown(url));
            git.run(folder, there, "config", "remote.origin.fetch", "+refs/*:refs/*");
            git.run(folder, there, "config", "remote.origin.mirror", "true");
        }
        List<String> command = new ArrayList<>(
                List.of("fetch", "-q", "--prune", "--force", "--update-head-ok", "--no-tags", "--", url));
        command.add("+refs/heads/*:refs/heads/*");
        command.add("+refs/tags/*:refs/tags/*");
        git.run(folder, there, command.toArray(new String[0]));
        if (wanted != null) {
            String target = wanted.startsWith("refs/") ? wanted : "refs/chora/" + wanted;
            git.tryRun(folder, there, "fetch", "-q", "--no-tags", "--", url, "+" + wanted + ":" + target);
        }
        pointHead(git.run(folder, there, "ls-remote", "--symref", "--", url, "HEAD"), folder, there);
    }

    /** Sets {@code HEAD} after lines such as {@code ref: refs/heads/main TAB HEAD} and {@code hash TAB HEAD}. */
    private void pointHead(String listing, Path folder, Map<String, String> there) {
        for (String line : listing.split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab < 0 || !line.substring(tab + 1).equals("HEAD")) {
                continue;
            }
            if (line.startsWith(SYMBOLIC)) {
                git.run(folder, there, "symbolic-ref", "HEAD", line.substring(SYMBOLIC.length(), tab));
                return;
            }
            git.tryRun(folder, there, "update-ref", "--no-deref", "HEAD", line.substring(0, tab));
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new GitException("cannot make " + folder + ": " + e.getMessage(), e);
        }
    }
}
