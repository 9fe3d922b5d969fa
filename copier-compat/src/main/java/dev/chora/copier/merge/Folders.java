package dev.chora.copier.merge;

import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.RenderedTree;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The folders of a tree. */
final class Folders {
    private Folders() {}

    /** All folders: those with an entry and those that some path goes through. */
    static Set<String> of(RenderedTree tree) {
        Set<String> folders = explicit(tree);
        for (String path : tree.entries().keySet()) {
            int slash = path.lastIndexOf('/');
            while (slash > 0 && folders.add(path.substring(0, slash))) {
                slash = path.lastIndexOf('/', slash - 1);
            }
        }
        return folders;
    }

    /** The folders that have an entry. */
    static Set<String> explicit(RenderedTree tree) {
        Set<String> folders = new HashSet<>();
        for (Map.Entry<String, Entry> entry : tree.entries().entrySet()) {
            if (entry.getValue() instanceof DirectoryEntry) {
                folders.add(entry.getKey());
            }
        }
        return folders;
    }
}
