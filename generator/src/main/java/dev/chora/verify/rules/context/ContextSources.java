package dev.chora.verify.rules.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether what COPY names is in a build context. */
public final class ContextSources {
    /** From best to worst. */
    public enum Answer {
        /** A file, or a folder with something in it that is sent. */
        THERE,
        /** Wildcards that match nothing, which is no fault. */
        NOTHING,
        /** It exists and the ignore file leaves it out. */
        IGNORED,
        /** It does not exist. */
        ABSENT
    }

    private final Path root;
    private final IgnoreFile ignore;

    /** A context of this folder and what its ignore file says. */
    public ContextSources(Path root, IgnoreFile ignore) {
        this.root = root;
        this.ignore = ignore;
    }

    /** Looks for a source as COPY has it, with wildcards. */
    public Answer ask(String source) {
        String path = IgnoreFile.clean(source);
        path = path.startsWith("/") ? path.substring(1) : path;
        if (path.isEmpty() || path.equals(".")) {
            return Answer.THERE;
        }
        if (!GlobPattern.hasWildcard(path)) {
            return one(path.replace("\\", ""));
        }
        List<String> found = new ArrayList<>();
        expand("", path, found);
        Answer best = Answer.NOTHING;
        for (String match : found) {
            Answer answer = one(match);
            best = answer == Answer.THERE ? answer : best;
        }
        return best;
    }

    private Answer one(String path) {
        Path file = root.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Answer.ABSENT;
        }
        if (!ignore.ignores(path)) {
            return Answer.THERE;
        }
        return Files.isDirectory(file) && ignore.hasExceptions() && anyBelow(file) ? Answer.THERE : Answer.IGNORED;
    }

    private boolean anyBelow(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.anyMatch(file -> !file.equals(folder)
                    && !Files.isDirectory(file)
                    && !ignore.ignores(root.relativize(file).toString().replace('\\', '/')));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return true;
        }
    }

    private void expand(String folder, String rest, List<String> found) {
        int slash = rest.indexOf('/');
        String segment = slash < 0 ? rest : rest.substring(0, slash);
        GlobPattern pattern = new GlobPattern(segment.replace("**", "*"));
        try (Stream<Path> entries = Files.list(folder.isEmpty() ? root : root.resolve(folder))) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                String path = folder.isEmpty() ? name : folder + "/" + name;
                if (!pattern.matches(name)) {
                    continue;
                }
                if (slash < 0) {
                    found.add(path);
                } else if (Files.isDirectory(entry)) {
                    expand(path, rest.substring(slash + 1), found);
                }
            }
        } catch (IOException unreadable) {
            found.add(folder);
        }
    }
}
