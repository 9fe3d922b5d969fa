package dev.chora.copier.merge.structure;

import org.jspecify.annotations.Nullable;

/** A format that can be checked and merged entry by entry. Texts are without byte order mark and end their lines with LF. */
public interface TextFormat {
    /** Its name for people: {@code TOML}, {@code Dockerfile}. */
    String name();

    /** Whether the text is well formed and no entry is there twice. */
    boolean parses(String text);

    /**
     * Merges entry by entry.
     *
     * @return a text that {@linkplain #parses parses} and has the changes of both sides; null when the three texts cannot be
     *     merged in this way, because one does not parse or both sides changed the same entry differently
     */
    @Nullable
    String merge(String base, String ours, String theirs);
}
