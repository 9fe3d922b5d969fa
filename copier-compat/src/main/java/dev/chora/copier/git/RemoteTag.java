package dev.chora.copier.git;

/**
 * A tag as a remote repository lists it.
 *
 * @param name without {@code refs/tags/}
 * @param hash what the tag names: a commit, or the object of an annotated tag
 * @param commit the commit behind it
 */
public record RemoteTag(String name, String hash, String commit) {}
