package dev.chora.copier.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What becomes of every path that either template version has. Paths that only the project has are not in it: they stay.
 *
 * @param changes sorted by path
 * @param newFolders folders that the new template version makes and the old one did not, for those that stay empty
 * @param oldFolders folders of the old version, to be removed where they are empty in the end
 */
public record Plan(List<Change> changes, SortedSet<String> newFolders, SortedSet<String> oldFolders) {
    public Plan {
        changes = List.copyOf(changes);
        newFolders = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(newFolders));
        oldFolders = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(oldFolders));
    }

    /** The paths on which a person has to decide. */
    public List<Change> conflicts() {
        List<Change> conflicts = new ArrayList<>();
        for (Change change : changes) {
            if (change.conflict()) {
                conflicts.add(change);
            }
        }
        return conflicts;
    }

    /** How many paths have this outcome. */
    public int count(Outcome outcome) {
        int count = 0;
        for (Change change : changes) {
            if (change.outcome() == outcome) {
                count++;
            }
        }
        return count;
    }

    /** Whether applying it would change nothing in any file. */
    public boolean empty() {
        for (Change change : changes) {
            if (change.changesSomething()) {
                return false;
            }
        }
        return newFolders.isEmpty();
    }
}
