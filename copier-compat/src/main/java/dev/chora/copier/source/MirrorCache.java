package dev.chora.copier.source;

import dev.chora.copier.Events;
import dev.chora.copier.git.GitException;
import dev.chora.copier.git.GitFolders;
import dev.chora.copier.git.GitRepository;
import dev.chora.copier.git.RemoteRepository;
import dev.chora.copier.git.Revisions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Bare clones of remote repositories, one for each address whatever the credentials in it, under the SHA-256 of the
 * address as Copier names them. A clone that exists is brought up to date; when that fails it is used as it is.
 */
final class MirrorCache {
    private final Map<String, String> environment;
    private final Events events;
    private final Set<String> fresh;

    /** @param fresh addresses that this run has fetched already; added to here */
    MirrorCache(Map<String, String> environment, Events events, Set<String> fresh) {
        this.environment = environment;
        this.events = events;
        this.fresh = fresh;
    }

    /** Where a version is found: without its history when nobody has asked for that yet, else in a clone. */
    Mirror find(String url, @Nullable String ref, boolean prereleases) {
        Path cache = new CacheFolders(environment).clones();
        boolean cloned = cache != null && Files.isDirectory(place(cache, url));
        Mirror found = cloned ? null : new TagCache(environment, events, fresh).find(url, ref, prereleases);
        return found == null ? new Mirror(fetch(url, ref), ref) : found;
    }

    /** The tags of a remote repository, in the order of their names. */
    Collection<String> tags(String url) {
        List<String> names = new TagCache(environment, events, fresh).names(url);
        if (names != null) {
            return new TreeSet<>(names);
        }
        GitFolders folders = GitFolders.of(fetch(url, null));
        return folders == null ? List.of() : GitRepository.open(folders).tags().keySet();
    }

    private static Path place(Path cache, String url) {
        return cache.resolve(digest(RemoteRepository.shown(url)) + ".git");
    }

    /**
     * The clone of a remote repository, as new as can be had.
     *
     * @param ref what will be looked for in it: a full hash that is there already needs no fetch
     */
    Path fetch(String url, @Nullable String ref) {
        Path cache = new CacheFolders(environment).clones();
        if (cache == null) {
            throw new GitException("there is no place for a clone: neither HOME nor XDG_CACHE_HOME is set");
        }
        Path mirror = place(cache, url);
        GitFolders folders = Files.isDirectory(mirror) ? GitFolders.of(mirror) : null;
        boolean first = fresh.add(url);
        if (folders == null) {
            TemporaryFolders.delete(mirror);
            download(url, ref, cache, mirror);
            return mirror;
        }
        if (isEnough(folders, ref, first)) {
            return mirror;
        }
        try {
            remote().fetch(url, mirror, extra(ref));
        } catch (GitException e) {
            events.warning("The template cannot be brought up to date, so the copy of the last download is used: "
                    + e.getMessage());
        }
        return mirror;
    }

    /** A clone of this run is new enough, unless something is asked for that it lacks; a hash never changes. */
    private static boolean isEnough(GitFolders folders, @Nullable String ref, boolean first) {
        if (ref == null || extra(ref) == null) {
            return !first;
        }
        return (!first || isHash(ref)) && new Revisions(GitRepository.open(folders)).commit(ref) != null;
    }

    /** Clones into a folder beside and renames it, so that a clone that was broken off is never taken for one. */
    private void download(String url, @Nullable String ref, Path cache, Path mirror) {
        Path staging = null;
        try {
            Files.createDirectories(cache);
            staging = Files.createTempDirectory(cache, ".new");
            remote().fetch(url, staging.resolve("repo.git"), extra(ref));
            Files.move(staging.resolve("repo.git"), mirror, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (GitFolders.of(mirror) == null) {
                throw new GitException("cannot keep a clone in " + cache + ": " + e.getMessage(), e);
            }
        } finally {
            if (staging != null) {
                TemporaryFolders.delete(staging);
            }
        }
    }

    private RemoteRepository remote() {
        return new RemoteRepository(environment, events::progress);
    }

    /** What a fetch of branches and tags alone might leave out. */
    private static @Nullable String extra(@Nullable String ref) {
        return ref != null && (isHash(ref) || ref.startsWith("refs/")) ? ref : null;
    }

    private static boolean isHash(String ref) {
        if (ref.length() != 40) {
            return false;
        }
        for (int i = 0; i < ref.length(); i++) {
            if (Character.digit(ref.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    static String digest(String url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            StringBuilder out = new StringBuilder(64);
            for (byte b : hash) {
                out.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return out.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
