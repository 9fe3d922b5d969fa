package dev.chora.copier.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Refs on disk: a file for each, over the lines of {@code packed-refs}. */
final class RefStore implements RefSource {
    private static final String TAGS = "refs/tags/";
    private static final int MAX_SYMBOLIC = 5;

    private final GitFolders folders;
    private @Nullable Map<String, String> packed;
    private final Map<String, String> peeled = new HashMap<>();
    private boolean fullyPeeled;

    RefStore(GitFolders folders) {
        this.folders = folders;
    }

    @Override
    public @Nullable String find(String fullName) {
        String name = fullName;
        for (int i = 0; i <= MAX_SYMBOLIC; i++) {
            String text = isSafe(name) ? loose(name) : null;
            if (text == null) {
                return packed().get(name);
            }
            if (!text.startsWith("ref:")) {
                return text.length() >= Hashes.DIGITS ? text.substring(0, Hashes.DIGITS) : null;
            }
            name = text.substring("ref:".length()).strip();
        }
        return null;
    }

    @Override
    public SortedMap<String, String> tags() {
        SortedMap<String, String> tags = new TreeMap<>();
        for (Map.Entry<String, String> ref : packed().entrySet()) {
            if (ref.getKey().startsWith(TAGS)) {
                tags.put(ref.getKey().substring(TAGS.length()), ref.getValue());
            }
        }
        Path loose = folders.commonFolder().resolve("refs").resolve("tags");
        if (Files.isDirectory(loose)) {
            addTags(loose, "", tags);
        }
        return tags;
    }

    @Override
    public @Nullable String peeled(String tag) {
        String name = TAGS + tag;
        String hash = packed().get(name);
        if (hash == null || !isSafe(name) || loose(name) != null) {
            return null;
        }
        String known = peeled.get(name);
        return known == null && fullyPeeled ? hash : known;
    }

    private void addTags(Path folder, String prefix, SortedMap<String, String> into) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = prefix + file.getFileName();
                if (Files.isDirectory(file)) {
                    addTags(file, name + "/", into);
                } else {
                    String hash = name.endsWith(".lock") ? null : find(TAGS + name);
                    if (hash != null) {
                        into.put(name, hash);
                    }
                }
            }
        } catch (IOException e) {
            throw new GitException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    /** A name comes from people and templates: it must not lead to another file. */
    private static boolean isSafe(String name) {
        return !name.isEmpty()
                && name.charAt(0) != '/'
                && !name.contains("..")
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && name.indexOf(':') < 0;
    }

    private @Nullable String loose(String name) {
        Path base = name.startsWith("refs/") ? folders.commonFolder() : folders.gitFolder();
        Path file = base.resolve(name);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new GitException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private Map<String, String> packed() {
        Map<String, String> known = packed;
        if (known == null) {
            known = new HashMap<>();
            Path file = folders.commonFolder().resolve("packed-refs");
            if (Files.isRegularFile(file)) {
                try {
                    String last = "";
                    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                        if (line.startsWith("^")) {
                            peeled.put(last, line.substring(1));
                        } else if (line.startsWith("#")) {
                            fullyPeeled = line.contains(" fully-peeled");
                        } else if (line.length() > Hashes.DIGITS + 1 && line.charAt(Hashes.DIGITS) == ' ') {
                            last = line.substring(Hashes.DIGITS + 1);
                            known.put(last, line.substring(0, Hashes.DIGITS));
                        }
                    }
                } catch (IOException e) {
                    throw new GitException("cannot read " + file + ": " + e.getMessage(), e);
                }
            }
            packed = known;
        }
        return known;
    }
}
