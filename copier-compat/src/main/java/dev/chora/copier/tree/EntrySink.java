package dev.chora.copier.tree;

import java.nio.file.Path;

/** Takes what is rendered, path by path. Paths are relative with forward slashes; a path may come more than once. */
public interface EntrySink {
    /**
     * Where the next path comes from; told before it.
     *
     * @param source the file of the template, absolute
     */
    default void from(String path, Path source) {}

    /** A file whose bytes were rendered. */
    void rendered(String path, byte[] bytes, int mode);

    /** A file to be copied as it is. */
    void raw(String path, Path source, int mode);

    /** A symbolic link. */
    void link(String path, String target);

    /** A folder. */
    void folder(String path);
}
