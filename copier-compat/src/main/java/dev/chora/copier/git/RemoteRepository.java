package dev.chora.copier.git;

import java.nio.file.Path;
import java.util.Map;
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
            new GitFetch(git).fetch(url, bare, wanted);
            return;
        }
        try {
            new JGitFetch(git, progress).fetch(rewritten, bare, wanted);
        } catch (GitException e) {
            if (git == null) {
                throw e;
            }
            new GitFetch(git).fetch(url, bare, wanted);
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
