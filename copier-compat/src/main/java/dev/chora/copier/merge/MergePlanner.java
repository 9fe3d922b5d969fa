package dev.chora.copier.merge;

import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.RenderedTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns three trees into a {@link Plan}. A pure function: equal trees give equal plans.
 *
 * <p>The rule behind all cases: the template's change since the old version is brought to the project, and nothing that a
 * person wrote goes away by it.
 */
public final class MergePlanner {
    private final RenderedTree base;
    private final RenderedTree ours;
    private final RenderedTree theirs;
    private final MergeOptions options;
    private final Renames renames;
    private final List<Change> changes = new ArrayList<>();

    private MergePlanner(RenderedTree base, RenderedTree ours, RenderedTree theirs, MergeOptions options) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.options = options;
        this.renames = Renames.find(base, ours, theirs, options);
    }

    /**
     * The plan of an update.
     *
     * @param base what the old template version makes of the old answers
     * @param ours the project: at least all paths that it shares with the other trees; what else it has is looked at for
     *     moved files and for things in the way
     * @param theirs what the new template version makes of the new answers
     */
    public static Plan plan(RenderedTree base, RenderedTree ours, RenderedTree theirs, MergeOptions options) {
        return new MergePlanner(base, ours, theirs, options).plan();
    }

    private Plan plan() {
        Set<String> paths = new TreeSet<>(base.entries().keySet());
        paths.addAll(theirs.entries().keySet());
        for (String path : paths) {
            if (content(base, path) != null || content(theirs, path) != null) {
                decide(path);
            }
        }
        List<Change> placed = Obstacles.avoid(changes, ours);
        placed.sort((one, two) -> one.path().compareTo(two.path()));
        Set<String> oldFolders = Folders.of(base);
        Set<String> newFolders = new HashSet<>(Folders.explicit(theirs));
        newFolders.removeAll(oldFolders);
        newFolders.removeIf(folder -> ours.get(folder) instanceof DirectoryEntry);
        return new Plan(placed, new TreeSet<>(newFolders), new TreeSet<>(oldFolders));
    }

    private static @Nullable Entry content(RenderedTree tree, String path) {
        Entry entry = tree.get(path);
        return entry instanceof DirectoryEntry ? null : entry;
    }

    private void decide(String path) {
        Entry b = content(base, path);
        Entry o = content(ours, path);
        Entry t = content(theirs, path);
        if (renames.isTemplateTarget(path)) {
            return;
        }
        String newPath = renames.byTemplate(path);
        if (newPath != null && b != null) {
            templateRenamed(path, newPath, b, o);
        } else if (t != null && path.equals(options.answersFile())) {
            answers(path, b, o, t);
        } else if (t != null && options.skipIfExists().test(path)) {
            keptIfExists(path, b, o, t);
        } else if (b == null) {
            if (t != null) {
                templateAdded(path, o, t);
            }
        } else if (t == null) {
            templateDropped(path, b, o);
        } else {
            both(path, b, o, t);
        }
    }

    private void answers(String path, @Nullable Entry b, @Nullable Entry o, Entry t) {
        boolean same = t.equals(o);
        boolean skipped = o != null && options.skipIfExists().test(path);
        Outcome outcome = skipped ? Outcome.KEPT : o == null ? Outcome.NEW : same ? Outcome.UNCHANGED : Outcome.UPDATED;
        Reason reason = skipped ? Reason.SKIP_IF_EXISTS : Reason.ANSWERS_FILE;
        add(path, outcome, reason, o, skipped || same ? o : t, b, t);
    }

    private void keptIfExists(String path, @Nullable Entry b, @Nullable Entry o, Entry t) {
        if (o == null) {
            add(path, Outcome.NEW, b == null ? Reason.TEMPLATE_ADDED : Reason.RESTORED, null, t, b, t);
        } else if (o.equals(t)) {
            add(path, Outcome.UNCHANGED, Reason.SAME_ON_BOTH_SIDES, o, o, b, t);
        } else {
            add(path, Outcome.KEPT, Reason.SKIP_IF_EXISTS, o, o, b, t);
        }
    }

    private void templateAdded(String path, @Nullable Entry o, Entry t) {
        if (o == null) {
            add(path, Outcome.NEW, Reason.TEMPLATE_ADDED, null, t, null, t);
        } else if (o.equals(t)) {
            add(path, Outcome.UNCHANGED, Reason.SAME_ON_BOTH_SIDES, o, o, null, t);
        } else {
            merge(path, null, null, o, t, Reason.MERGED_LINES);
        }
    }

    private void templateDropped(String path, Entry b, @Nullable Entry o) {
        if (o == null) {
            String moved = renames.byUser(path);
            Entry there = moved == null ? null : ours.get(moved);
            if (moved != null && there != null) {
                add(moved, Outcome.KEPT, Reason.MOVED_AND_DROPPED, there, there, b, null);
            }
        } else if (o.equals(b)) {
            add(path, Outcome.DELETED, Reason.TEMPLATE_DROPPED, o, null, b, null);
        } else if (options.skipIfExists().test(path)) {
            add(path, Outcome.KEPT, Reason.SKIP_IF_EXISTS, o, o, b, null);
        } else if (options.switching()) {
            add(path, Outcome.KEPT, Reason.LEFT_OVER, o, o, b, null);
        } else {
            add(path, Outcome.CONFLICT, Reason.DROPPED_BUT_CHANGED, o, o, b, null);
        }
    }

    private void both(String path, Entry b, @Nullable Entry o, Entry t) {
        boolean templateChanged = !b.equals(t);
        if (o == null) {
            deletedByUser(path, b, t, templateChanged);
        } else if (o.equals(t)) {
            add(path, Outcome.UNCHANGED, Reason.SAME_ON_BOTH_SIDES, o, o, b, t);
        } else if (!templateChanged) {
            add(path, Outcome.KEPT, Reason.YOU_CHANGED, o, o, b, t);
        } else if (o.equals(b)) {
            add(path, Outcome.UPDATED, Reason.TEMPLATE_CHANGED, o, t, b, t);
        } else {
            merge(path, null, b, o, t, Reason.MERGED_LINES);
        }
    }

    private void deletedByUser(String path, Entry b, Entry t, boolean templateChanged) {
        String moved = renames.byUser(path);
        Entry there = moved == null ? null : ours.get(moved);
        if (moved != null && there != null) {
            if (templateChanged && there.equals(b)) {
                add(moved, Outcome.UPDATED, Reason.YOU_RENAMED, there, t, b, t);
            } else if (templateChanged && !there.equals(t)) {
                merge(moved, null, b, there, t, Reason.YOU_RENAMED);
            } else {
                add(moved, Outcome.KEPT, Reason.YOU_RENAMED, there, there, b, t);
            }
        } else if (options.ignored().test(path)) {
            add(path, Outcome.NEW, Reason.RESTORED, null, t, b, t);
        } else {
            Reason reason = templateChanged ? Reason.MISSED_CHANGE : Reason.YOU_DELETED;
            add(path, Outcome.KEPT, reason, null, null, b, t);
        }
    }

    private void templateRenamed(String path, String newPath, Entry b, @Nullable Entry o) {
        Entry t = theirs.get(newPath);
        if (t == null) {
            return;
        }
        String moved = o != null ? null : content(ours, newPath) == null ? renames.byUser(path) : newPath;
        Entry there = moved == null ? null : ours.get(moved);
        if (newPath.equals(moved) && there != null) {
            both(newPath, b, there, t);
        } else if (moved != null && there != null) {
            if (there.equals(b) && !t.equals(b)) {
                add(moved, Outcome.UPDATED, Reason.BOTH_RENAMED, there, t, b, t);
            } else if (there.equals(t) || t.equals(b)) {
                add(moved, Outcome.KEPT, Reason.BOTH_RENAMED, there, there, b, t);
            } else {
                merge(moved, null, b, there, t, Reason.BOTH_RENAMED);
            }
        } else if (o == null) {
            add(newPath, Outcome.NEW, Reason.RENAMED_AFTER_YOU_DELETED, null, t, b, t);
        } else if (o.equals(b) || o.equals(t)) {
            changes.add(
                    new Change(newPath, Outcome.RENAMED, Reason.TEMPLATE_RENAMED, path, o, t, b, t, List.of(), null));
        } else if (b.equals(t)) {
            changes.add(
                    new Change(newPath, Outcome.RENAMED, Reason.TEMPLATE_RENAMED, path, o, o, b, t, List.of(), null));
        } else {
            merge(newPath, path, b, o, t, Reason.TEMPLATE_RENAMED);
        }
    }

    private void merge(
            String path, @Nullable String movedFrom, @Nullable Entry b, Entry o, Entry t, Reason cleanReason) {
        EntryMerge.Result result = EntryMerge.merge(path, b, o, t, options);
        Outcome clean = movedFrom == null ? Outcome.MERGED : Outcome.RENAMED;
        Reason reason = result.conflict() || cleanReason == Reason.MERGED_LINES ? result.reason() : cleanReason;
        SideFile aside = result.aside() == null
                ? null
                : new SideFile(path + (result.rejects() ? Obstacles.REJECTS : Obstacles.ASIDE), result.aside());
        changes.add(new Change(
                path,
                result.conflict() ? Outcome.CONFLICT : clean,
                reason,
                movedFrom,
                o,
                result.after(),
                b,
                t,
                result.hunks(),
                aside));
    }

    private void add(
            String path,
            Outcome outcome,
            Reason reason,
            @Nullable Entry before,
            @Nullable Entry after,
            @Nullable Entry b,
            @Nullable Entry t) {
        changes.add(new Change(path, outcome, reason, null, before, after, b, t, List.of(), null));
    }
}
