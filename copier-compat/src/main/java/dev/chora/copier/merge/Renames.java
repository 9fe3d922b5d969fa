package dev.chora.copier.merge;

import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.RenderedTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who moved which file of the old version where: the template, the project, or both. */
final class Renames {
    private final Map<String, String> template;
    private final Set<String> templateTargets;
    private final Map<String, String> user;

    private Renames(Map<String, String> template, Map<String, String> user) {
        this.template = template;
        this.templateTargets = new HashSet<>(template.values());
        this.user = user;
    }

    static Renames find(RenderedTree base, RenderedTree ours, RenderedTree theirs, MergeOptions options) {
        return new Renames(byTemplate(base, ours, theirs, options), byUser(base, ours, theirs, options));
    }

    /** Where the template moved a path of the old version; null when it did not. */
    @Nullable
    String byTemplate(String path) {
        return template.get(path);
    }

    /** Whether the template moved something to this path. */
    boolean isTemplateTarget(String path) {
        return templateTargets.contains(path);
    }

    /** Where the project moved a path of the old version; null when it did not. */
    @Nullable
    String byUser(String path) {
        return user.get(path);
    }

    /**
     * A path that the project uses already is no target, since what is there is a file of its own; unless the project has
     * moved the same file to the same place.
     */
    private static Map<String, String> byTemplate(
            RenderedTree base, RenderedTree ours, RenderedTree theirs, MergeOptions options) {
        SortedMap<String, Entry> gone = without(base, theirs);
        SortedMap<String, Entry> added = without(theirs, base);
        String answers = options.answersFile();
        if (answers != null) {
            added.remove(answers);
        }
        added.keySet().removeIf(path -> ours.get(path) instanceof DirectoryEntry);
        Map<String, String> renames = new HashMap<>(RenameFinder.find(gone, added));
        renames.entrySet().removeIf(rename -> ours.get(rename.getKey()) != null && ours.get(rename.getValue()) != null);
        return renames;
    }

    /** Looked for only where it matters: the template has something new for a file that is gone from its place. */
    private static Map<String, String> byUser(
            RenderedTree base, RenderedTree ours, RenderedTree theirs, MergeOptions options) {
        SortedMap<String, Entry> gone = without(base, ours);
        gone.entrySet()
                .removeIf(entry -> entry.getValue().equals(theirs.get(entry.getKey()))
                        || options.ignored().test(entry.getKey())
                        || options.skipIfExists().test(entry.getKey()));
        if (gone.isEmpty()) {
            return Map.of();
        }
        SortedMap<String, Entry> added = without(ours, base);
        added.keySet().removeIf(path -> theirs.get(path) != null);
        return RenameFinder.find(gone, added);
    }

    private static SortedMap<String, Entry> without(RenderedTree tree, RenderedTree other) {
        SortedMap<String, Entry> rest = new TreeMap<>();
        for (Map.Entry<String, Entry> entry : tree.entries().entrySet()) {
            Entry there = other.get(entry.getKey());
            boolean absent = there == null || there instanceof DirectoryEntry;
            if (absent && !(entry.getValue() instanceof DirectoryEntry)) {
                rest.put(entry.getKey(), entry.getValue());
            }
        }
        return rest;
    }
}
