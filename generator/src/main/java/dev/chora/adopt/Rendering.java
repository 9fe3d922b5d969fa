package dev.chora.adopt;

import dev.chora.copier.tree.EntrySink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files that one version of a template makes of one set of answers, without its answers file. */
final class Rendering implements EntrySink {
    /** The content of a file, with a hash of its own since it is looked up often. */
    static final class Content {
        private final byte @Nullable [] rendered;
        private final @Nullable Path source;
        private final int hash;

        Content(byte @Nullable [] rendered, @Nullable Path source) {
            this.rendered = rendered;
            this.source = source;
            this.hash = rendered == null ? String.valueOf(source).hashCode() : Arrays.hashCode(rendered);
        }

        byte[] bytes() {
            if (rendered != null) {
                return rendered;
            }
            try {
                return source == null ? new byte[0] : Files.readAllBytes(source);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content content
                    && hash == content.hash
                    && Arrays.equals(rendered, content.rendered)
                    && (rendered != null || String.valueOf(source).equals(String.valueOf(content.source)));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<String, Content> files = new TreeMap<>();
    private final Map<Content, Content> pool;
    private final String answersFile;
    private byte @Nullable [] answers;

    /**
     * An empty rendering.
     *
     * @param answersFile path of the answers file, which no project without one can have
     * @param pool contents of other renderings, so that equal ones are kept once
     */
    Rendering(String answersFile, Map<Content, Content> pool) {
        this.answersFile = answersFile;
        this.pool = pool;
    }

    Map<String, Content> files() {
        return files;
    }

    String answersFile() {
        return answersFile;
    }

    /** The answers file that the template itself renders; null when it has none. */
    byte @Nullable [] answers() {
        return answers;
    }

    private void put(String path, Content content) {
        Content same = pool.putIfAbsent(content, content);
        files.put(path, same == null ? content : same);
    }

    @Override
    public void rendered(String path, byte[] bytes, int mode) {
        if (path.equals(answersFile)) {
            answers = bytes;
        } else {
            put(path, new Content(bytes, null));
        }
    }

    @Override
    public void raw(String path, Path source, int mode) {
        if (!path.equals(answersFile)) {
            put(path, new Content(null, source));
        }
    }

    @Override
    public void link(String path, String target) {}

    @Override
    public void folder(String path) {}
}
