package dev.chora.copier.merge.structure;

import org.jspecify.annotations.Nullable;

/** Knows which files have a format that can be merged by meaning. */
public final class TextFormats {
    private TextFormats() {}

    /**
     * The format of a file by its name.
     *
     * @param path with forward slashes
     * @return null when the file is to be merged by its lines only
     */
    public static @Nullable TextFormat of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return null;
    }
}
