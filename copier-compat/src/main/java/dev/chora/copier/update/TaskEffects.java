package dev.chora.copier.update;

import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.MergeOptions;
import dev.chora.copier.merge.MergePlanner;
import dev.chora.copier.merge.Outcome;
import dev.chora.copier.merge.Plan;
import dev.chora.copier.merge.Reason;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.RenderedTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the template's tasks do to the project and what the person had changed. A task works on the whole
 * project and knows nothing of merging: a file that it writes anew would lose the person's lines. So what it made is merged
 * once more, and files whose merge already holds the tasks' part (from the copies that they worked on) are put back.
 */
final class TaskEffects {
    private final RenderedTree base;
    private final RenderedTree sandboxed;
    private final Set<String> made;
    private final Map<String, @Nullable Entry> oursOfMade = new LinkedHashMap<>();
    private final Map<String, Entry> settled = new HashMap<>();

    /**
     * What to look after.
     *
     * @param base what the old version made, with its tasks
     * @param sandboxed what the new version makes, with its tasks
     * @param made paths that tasks of the new version make and its files do not
     * @param ours the project before, without what migrations made
     */
    TaskEffects(RenderedTree base, RenderedTree sandboxed, Set<String> made, RenderedTree ours) {
        this.base = base;
        this.sandboxed = sandboxed;
        this.made = made;
        for (String path : made) {
            oursOfMade.put(path, inMemory(ours.get(path)));
        }
    }

    /** Paths of a tree that another one does not have, folders left out. */
    static Set<String> madeBeyond(RenderedTree rendered, RenderedTree afterTasks) {
        Set<String> made = new TreeSet<>();
        for (Map.Entry<String, Entry> entry : afterTasks.entries().entrySet()) {
            if (!(entry.getValue() instanceof DirectoryEntry) && rendered.get(entry.getKey()) == null) {
                made.add(entry.getKey());
            }
        }
        return made;
    }

    /** Notes the files in which the person's changes are, before tasks run. */
    void noteSettled(Plan plan) {
        for (Change change : plan.changes()) {
            Entry after = change.after();
            boolean mine = switch (change.outcome()) {
                case MERGED, CONFLICT, RENAMED -> true;
                case KEPT -> change.reason() == Reason.YOU_CHANGED;
                default -> false;
            };
            if (mine && after != null && change.theirs() != null) {
                settled.put(change.path(), after instanceof FileEntry file ? copy(file) : after);
            }
        }
    }

    /** Merges and puts back, after tasks ran; gives what became of the paths that the tasks made. */
    List<Change> settle(DiskEntries disk, MergeOptions options) throws IOException {
        for (Map.Entry<String, Entry> entry : settled.entrySet()) {
            if (!entry.getValue().equals(disk.read(entry.getKey()))) {
                disk.write(entry.getKey(), entry.getValue());
            }
        }
        List<Change> changes = new ArrayList<>();
        for (String path : made) {
            Change change = settle(path, disk, options);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private @Nullable Change settle(String path, DiskEntries disk, MergeOptions options) throws IOException {
        Entry old = base.get(path);
        Entry mine = oursOfMade.get(path);
        Entry result = disk.read(path);
        if (result == null || (mine == null && old == null)) {
            return null;
        }
        if (mine == null) {
            if (!options.skipIfExists().test(path)) {
                disk.delete(path);
            }
            return null;
        }
        if (mine.equals(old) || mine.equals(result)) {
            return null;
        }
        Plan plan = plan(path, old, mine, result, options);
        if (!plan.conflicts().isEmpty()) {
            // A task that adds to a file has added here as well as in the copies; what it made there speaks for it.
            plan = plan(path, old, mine, sandboxed.get(path), options);
        }
        for (Change change : plan.changes()) {
            Entry after = change.after();
            if (after != null) {
                disk.write(change.path(), after);
            }
            if (change.aside() != null) {
                disk.write(change.aside().path(), change.aside().content());
            }
            return change.outcome() == Outcome.UNCHANGED ? null : change;
        }
        return null;
    }

    private static Plan plan(
            String path, @Nullable Entry base, Entry ours, @Nullable Entry theirs, MergeOptions options) {
        return MergePlanner.plan(single(path, base), single(path, ours), single(path, theirs), options);
    }

    private static RenderedTree single(String path, @Nullable Entry entry) {
        return entry == null ? RenderedTree.EMPTY : RenderedTree.of(Map.of(path, entry));
    }

    private static @Nullable Entry inMemory(@Nullable Entry entry) {
        return entry instanceof FileEntry file ? copy(file) : entry;
    }

    private static FileEntry copy(FileEntry file) {
        return FileEntry.of(file.bytes(), file.mode());
    }
}
