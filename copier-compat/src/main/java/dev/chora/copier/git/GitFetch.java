package dev.chora.copier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fetches with the git program. */
final class GitFetch {
    private static final String SYMBOLIC = "ref: ";
    private static final String TAGS = "refs/tags/";
    private static final String PEELED = "^{}";

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

    List<RemoteTag> tags(String url) {
        Map<String, RemoteTag> tags = new TreeMap<>();
        for (String line : git.run(Path.of("").toAbsolutePath(), Map.of(), "ls-remote", "--tags", "--", url)
                .split("\n", -1)) {
            int tab = line.indexOf("\t" + TAGS);
            if (tab < 0) {
                continue;
            }
            String hash = line.substring(0, tab);
            String name = line.substring(tab + 1 + TAGS.length());
            if (name.endsWith(PEELED)) {
                tags.computeIfPresent(
                        name.substring(0, name.length() - PEELED.length()),
                        (tag, known) -> new RemoteTag(tag, known.hash(), hash));
            } else {
                tags.put(name, new RemoteTag(name, hash, hash));
            }
        }
        return List.copyOf(tags.values());
    }

    void fetchTags(String url, Path bare, List<String> names) {
        Path folder = bare.toAbsolutePath();
        create(folder);
        git.run(folder, Map.of(), "init", "-q", "--bare", ".");
        git.run(
                folder,
                Map.of("GIT_DIR", folder.toString()),
                "config",
                "remote.origin.url",
                RemoteRepository.shown(url));
        List<String> command =
                new ArrayList<>(List.of("fetch", "-q", "--depth=1", "--no-tags", "--update-head-ok", "--", url));
        for (String name : names) {
            command.add("+" + TAGS + name + ":" + TAGS + name);
        }
        git.run(folder, Map.of("GIT_DIR", folder.toString()), command.toArray(new String[0]));
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
