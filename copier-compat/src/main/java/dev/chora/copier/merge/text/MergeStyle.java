package dev.chora.copier.merge.text;

/** How conflicts are cut and shown; the names are those of git's {@code merge.conflictStyle}. */
public enum MergeStyle {
    /** Both sides; lines at the ends that both sides have are moved out of the conflict. */
    MERGE,
    /** Both sides and the base; conflicts stay as large as the overlapping changes, since the base belongs to all of it. */
    DIFF3
}
