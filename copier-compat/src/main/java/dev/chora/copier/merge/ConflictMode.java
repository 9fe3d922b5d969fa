package dev.chora.copier.merge;

/** How conflicts in text files are written down (Copier's {@code --conflict}). */
public enum ConflictMode {
    /** Both versions in the file, between markers. */
    INLINE,
    /**
     * The template's version in the file with those changes of the user that fit; the others in a {@code .rej} file. What
     * fits is decided as {@code git apply} does, hunk by hunk with context, so more is rejected than conflicts inline.
     */
    REJECT
}
