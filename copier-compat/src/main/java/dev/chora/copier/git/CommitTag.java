package dev.chora.copier.git;

/**
 * A tag and the commit it stands for.
 *
 * @param name without {@code refs/tags/}
 * @param commit hash of the commit
 * @param annotated whether the tag is an object of its own
 * @param time when the tag was made, for one that is no object when the commit was; seconds since 1970
 */
record CommitTag(String name, String commit, boolean annotated, long time) {}
