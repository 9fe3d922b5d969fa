package dev.chora.copier.source;

import dev.chora.copier.git.GitFolders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a source is, as Copier does: shortcuts and addresses by their look, anything else by what lies at the path.
 * Beyond Copier it takes every address with a scheme for git, {@code user@host:path} too, and a {@code ~} also for plain
 * folders.
 */
final class AddressReader {
    static final String SHIPPED = "chora:";
    private static final String GIT_SUFFIX = ".git";
    private static final String[] GIT_PREFIXES = {"git@", "git://", "https://github.com/", "https://gitlab.com/"};
    private static final String FILE_SCHEME = "file://";

    private final @Nullable String home;
    private final List<Path> relativeTo;

    AddressReader(@Nullable String home, List<Path> relativeTo) {
        this.home = home;
        this.relativeTo = relativeTo;
    }

    Address read(String source) {
        if (source.startsWith(SHIPPED)) {
            return new Address.Shipped(source.substring(SHIPPED.length()));
        }
        String url = expanded(source);
        if (url.startsWith("git+")) {
            return git(url.substring("git+".length()));
        }
        for (String prefix : GIT_PREFIXES) {
            if (url.startsWith(prefix)) {
                boolean bare = url.startsWith("https://") && !url.endsWith(GIT_SUFFIX);
                return git(bare ? url + GIT_SUFFIX : url);
            }
        }
        if (url.endsWith(GIT_SUFFIX) || url.contains("://") || isScp(url)) {
            return git(url);
        }
        return path(url);
    }

    /** Spells {@code gh:} and {@code gl:} out. */
    static String expanded(String source) {
        String host = source.startsWith("gh:")
                ? "https://github.com/"
                : source.startsWith("gl:") ? "https://gitlab.com/" : null;
        if (host == null) {
            return source;
        }
        String name = source.substring(source.startsWith("/", 3) ? 4 : 3);
        return host + (name.endsWith(GIT_SUFFIX) ? name : name + GIT_SUFFIX);
    }

    private Address git(String url) {
        if (url.startsWith(FILE_SCHEME)) {
            Path path = ofFileUrl(url);
            GitFolders folders = path == null ? null : repository(path);
            return folders == null ? new Address.Remote(url) : new Address.Local(folders, false);
        }
        if (url.contains("://")) {
            return new Address.Remote(url);
        }
        Path path = resolved(url);
        if (path == null || !Files.exists(path)) {
            return new Address.Remote(url);
        }
        GitFolders folders = repository(path);
        if (folders != null) {
            return new Address.Local(folders, true);
        }
        return isBundle(path) ? new Address.Bundle(path) : new Address.Remote(url);
    }

    private Address path(String source) {
        Path path = resolved(source);
        if (path == null) {
            return new Address.Remote(source);
        }
        if (Files.isDirectory(path)) {
            GitFolders folders = GitFolders.of(path);
            return folders == null ? new Address.Folder(path) : new Address.Local(folders, true);
        }
        return isBundle(path) ? new Address.Bundle(path) : new Address.Folder(path);
    }

    /** Git also finds a repository when its address leaves {@code .git} out. */
    private static @Nullable GitFolders repository(Path path) {
        GitFolders found = Files.isDirectory(path) ? GitFolders.of(path) : null;
        if (found == null && path.getFileName() != null) {
            Path suffixed = path.resolveSibling(path.getFileName() + GIT_SUFFIX);
            found = Files.isDirectory(suffixed) ? GitFolders.of(suffixed) : null;
        }
        return found;
    }

    private @Nullable Path resolved(String text) {
        try {
            Path path = Path.of(text);
            if (home != null && (text.equals("~") || text.startsWith("~/"))) {
                path = Path.of(home).resolve(text.length() < 2 ? "" : text.substring(2));
            }
            if (path.isAbsolute()) {
                return path;
            }
            Path here = path.toAbsolutePath().normalize();
            if (!Files.exists(here)) {
                for (Path folder : relativeTo) {
                    Path there = folder.toAbsolutePath().resolve(path).normalize();
                    if (Files.exists(there)) {
                        return there;
                    }
                }
            }
            return here;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static @Nullable Path ofFileUrl(String url) {
        try {
            return Path.of(URI.create(url));
        } catch (IllegalArgumentException e) {
            try {
                return Path.of(url.substring(FILE_SCHEME.length()));
            } catch (InvalidPathException invalid) {
                return null;
            }
        }
    }

    /** {@code user@host:path}, as ssh takes it. */
    private static boolean isScp(String text) {
        int at = text.indexOf('@');
        int colon = text.indexOf(':');
        return at > 0 && colon > at + 1 && text.lastIndexOf('/', colon) < 0;
    }

    private static boolean isBundle(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(16), StandardCharsets.US_ASCII);
            return start.startsWith("# v2 git bundle") || start.startsWith("# v3 git bundle");
        } catch (IOException e) {
            return false;
        }
    }
}
