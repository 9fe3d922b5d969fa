package dev.chora.copier.source;

import dev.chora.copier.Events;
import dev.chora.copier.git.GitException;
import dev.chora.copier.git.RemoteRepository;
import dev.chora.copier.git.RemoteTag;
import dev.chora.copier.version.TagVersion;
import dev.chora.copier.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Versions of remote templates without their history: a repository for each commit, with the tags on it. The list of tags
 * that the remote last gave lies beside them. Only tags that are versions are looked for here: they say all that the
 * answers file is to remember, while anything else is described by the history before it and needs a whole clone.
 */
final class TagCache {
    private static final String LISTING = "tags";

    private final @Nullable Path cache;
    private final RemoteRepository remote;
    private final Events events;
    private final Set<String> fresh;

    /** @param fresh what this run has looked up already; added to here */
    TagCache(Map<String, String> environment, Events events, Set<String> fresh) {
        this.cache = new CacheFolders(environment).versions();
        this.remote = new RemoteRepository(environment, events::progress);
        this.events = events;
        this.fresh = fresh;
    }

    /**
     * The repository with a version.
     *
     * @param ref a tag; null for the newest version
     * @return null when there is no such version, or it cannot be had in this way
     */
    @Nullable
    Mirror find(String url, @Nullable String ref, boolean prereleases) {
        if (cache == null || (ref != null && !isVersion(ref))) {
            return null;
        }
        Path place = cache.resolve(MirrorCache.digest(RemoteRepository.shown(url)));
        String unreachable = fresh.add("tags of " + url) ? update(url, place) : null;
        List<RemoteTag> tags = listing(place);
        if (unreachable != null) {
            tags.removeIf(tag -> !isThere(place, tag));
        }
        RemoteTag chosen = chosen(tags, ref, prereleases);
        if (chosen == null || !isVersion(chosen.name())) {
            return null;
        }
        Path folder = folder(place, chosen);
        if (!Files.isDirectory(folder) && !download(url, tags, chosen, folder)) {
            return null;
        }
        if (unreachable != null) {
            events.warning("The template cannot be brought up to date, so the copy of the last download is used: "
                    + unreachable);
        }
        return new Mirror(folder, chosen.name());
    }

    /** The names of all tags as the remote has them now; null when it cannot be asked. */
    @Nullable
    List<String> names(String url) {
        if (cache == null) {
            return null;
        }
        Path place = cache.resolve(MirrorCache.digest(RemoteRepository.shown(url)));
        if (fresh.add("tags of " + url) && update(url, place) != null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (RemoteTag tag : listing(place)) {
            names.add(tag.name());
        }
        return names;
    }

    private static boolean isVersion(String name) {
        return Version.parse(name) != null && TagVersion.parse(name) != null;
    }

    private static @Nullable RemoteTag chosen(List<RemoteTag> tags, @Nullable String ref, boolean prereleases) {
        Map<String, RemoteTag> byName = new TreeMap<>();
        for (RemoteTag tag : tags) {
            byName.put(tag.name(), tag);
        }
        String name = ref == null ? NewestTag.of(byName.keySet(), prereleases) : ref;
        return name == null ? null : byName.get(name);
    }

    /** Asks for the tags; gives why that was not possible, null when it was. */
    private @Nullable String update(String url, Path place) {
        try {
            StringBuilder lines = new StringBuilder();
            for (RemoteTag tag : remote.tags(url)) {
                lines.append(tag.hash()).append(' ').append(tag.commit()).append(' ');
                lines.append(tag.name()).append('\n');
            }
            Files.createDirectories(place);
            Path written = Files.createTempFile(place, LISTING, ".new");
            Files.writeString(written, lines);
            Files.move(written, place.resolve(LISTING), StandardCopyOption.ATOMIC_MOVE);
            return null;
        } catch (GitException | IOException failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    private static List<RemoteTag> listing(Path place) {
        List<RemoteTag> tags = new ArrayList<>();
        try {
            Path file = place.resolve(LISTING);
            for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] words = line.split(" ", 3);
                if (words.length == 3) {
                    tags.add(new RemoteTag(words[2], words[0], words[1]));
                }
            }
        } catch (IOException unreadable) {
            return new ArrayList<>();
        }
        return tags;
    }

    private static boolean isThere(Path place, RemoteTag tag) {
        return Files.isDirectory(folder(place, tag));
    }

    private static Path folder(Path place, RemoteTag tag) {
        return place.resolve(MirrorCache.digest(tag.name()).substring(0, 16) + "-" + tag.hash() + ".git");
    }

    /** Fetches a version with all other tags of its commit, of which one may name it better. */
    private boolean download(String url, List<RemoteTag> tags, RemoteTag wanted, Path folder) {
        Path staging = null;
        try {
            List<String> names = new ArrayList<>();
            for (RemoteTag tag : tags) {
                if (tag.commit().equals(wanted.commit())) {
                    names.add(tag.name());
                }
            }
            Path place = folder.getParent();
            staging = Files.createTempDirectory(place, ".new");
            Path bare = staging.resolve("repo.git");
            remote.fetchTags(url, bare, names);
            Files.move(bare, folder, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (GitException | IOException impossible) {
            return Files.isDirectory(folder);
        } finally {
            if (staging != null) {
                TemporaryFolders.delete(staging);
            }
        }
    }
}
