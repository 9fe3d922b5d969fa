package dev.chora.copier.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fetches repositories: with JGit where it can do what git would, else with the git program, which knows the person's ssh
 * agent, proxies and certificates. When JGit fails, git is tried before giving up.
 */
public final class RemoteRepository {
    private final Map<String, String> environment;
    private final FetchProgress progress;

    public RemoteRepository(Map<String, String> environment, FetchProgress progress) {
        this.environment = environment;
        this.progress = progress;
    }

    /** Hears how far a fetch is. */
    public interface FetchProgress {
        /** @param total 0 when it is not known */
        void at(String what, long done, long total);
    }

    /**
     * Brings all branches and tags of a remote into a bare repository, which is made when it is not there, and its {@code
     * HEAD} to where the remote's points. What the remote no longer has is removed.
     *
     * @param wanted a further ref ({@code refs/pull/1/head}) or hash to fetch, null for none
     */
    public void fetch(String url, Path bare, @Nullable String wanted) {
        with(
                url,
                (jgit, address) -> {
                    jgit.fetch(address, bare, wanted);
                    return bare;
                },
                git -> {
                    git.fetch(url, bare, wanted);
                    return bare;
                });
    }

    /** The tags of a remote, of which nothing is fetched. */
    public List<RemoteTag> tags(String url) {
        return with(url, JGitFetch::tags, git -> git.tags(url));
    }

    /** Brings some tags of a remote into a new bare repository, without anything that is older than them. */
    public void fetchTags(String url, Path bare, List<String> names) {
        with(
                url,
                (jgit, address) -> {
                    jgit.fetchTags(address, bare, names);
                    return bare;
                },
                git -> {
                    git.fetchTags(url, bare, names);
                    return bare;
                });
    }

    private <T> T with(String url, BiFunction<JGitFetch, String, T> library, Function<GitFetch, T> program) {
        GitProgram git = GitProgram.find(environment);
        GitSettings settings = GitSettings.of(environment);
        String rewritten = settings.rewritten(url);
        boolean http = rewritten.startsWith("http://") || rewritten.startsWith("https://");
        boolean jgit = rewritten.startsWith("git://")
                || rewritten.startsWith("file://")
                || !rewritten.contains(":")
                || (http && !settings.needsGitForHttp());
        if (!jgit) {
            if (git == null) {
                throw new GitException(
                        "fetching " + shown(url) + " needs the git program, and there is none on the PATH");
            }
            return program.apply(new GitFetch(git));
        }
        try {
            return library.apply(new JGitFetch(git, progress), rewritten);
        } catch (GitException e) {
            if (git == null) {
                throw e;
            }
            return program.apply(new GitFetch(git));
        }
    }

    /** An address without user name and password. */
    public static String shown(String url) {
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return url;
        }
        int start = scheme + 3;
        int slash = url.indexOf('/', start);
        int at = url.lastIndexOf('@', slash < 0 ? url.length() : slash);
        return at < start ? url : url.substring(0, start) + url.substring(at + 1);
    }
}
