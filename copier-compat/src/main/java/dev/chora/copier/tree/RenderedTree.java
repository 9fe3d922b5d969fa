package dev.chora.copier.tree;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An unchanging tree: relative paths with forward slashes, sorted, and what is there. Paths never start with a slash and
 * hold no {@code .} or {@code ..} part.
 */
public final class RenderedTree {
    /** A tree with nothing in it. */
    public static final RenderedTree EMPTY = new RenderedTree(new TreeMap<>());

    private final SortedMap<String, Entry> entries;

    private RenderedTree(SortedMap<String, Entry> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /** A tree of a copy of these entries. */
    public static RenderedTree of(Map<String, ? extends Entry> entries) {
        return new RenderedTree(new TreeMap<>(entries));
    }

    /** All entries in the order of their paths. */
    public SortedMap<String, Entry> entries() {
        return entries;
    }

    /** What is at a path; null when nothing is. */
    public @Nullable Entry get(String path) {
        return entries.get(path);
    }

    /** Number of entries, folders included. */
    public int size() {
        return entries.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RenderedTree tree && entries.equals(tree.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
