package dev.chora.copier.yaml;

import org.jspecify.annotations.Nullable;

/** Gives values to scalars with a tag of one's own, such as {@code !include}. */
@FunctionalInterface
public interface YamlTags {
    /**
     * The value of a tagged scalar, or this object itself when the tag means nothing here.
     *
     * @param line where the tag stands, from 1
     * @param column where the tag stands, from 1
     */
    @Nullable
    Object scalar(String tag, String text, int line, int column);
}
