package dev.chora.copier.update;

import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.MergeOptions;
import dev.chora.copier.merge.Plan;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.RenderedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The plan of an update and what it was made from.
 *
 * @param theirs what the new version makes, without what its tasks alone make
 * @param newQuestions names of the questions that the old version did not have
 * @param answersFile relative to the project
 */
record MergedTrees(
        Plan plan,
        RenderedTree theirs,
        Set<String> newQuestions,
        String answersFile,
        MergeOptions options,
        TaskEffects tasks) {
    /** The same with changes that came later. */
    MergedTrees and(List<Change> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Change> all = new ArrayList<>(plan.changes());
        all.addAll(more);
        Plan longer = new Plan(all, plan.newFolders(), plan.oldFolders());
        return new MergedTrees(longer, theirs, newQuestions, answersFile, options, tasks);
    }

    /** The same with changes that can be read once the template's files and those of its tasks are gone. */
    MergedTrees lasting() {
        List<Change> all = new ArrayList<>(plan.changes().size());
        for (Change change : plan.changes()) {
            boolean onDisk = change.after() != change.before()
                    && change.after() instanceof FileEntry file
                    && file.sourceFile() != null;
            all.add(onDisk ? inMemory(change) : change);
        }
        Plan same = new Plan(all, plan.newFolders(), plan.oldFolders());
        return new MergedTrees(same, theirs, newQuestions, answersFile, options, tasks);
    }

    private static Change inMemory(Change change) {
        if (!(change.after() instanceof FileEntry file)) {
            return change;
        }
        return new Change(
                change.path(),
                change.outcome(),
                change.reason(),
                change.movedFrom(),
                change.before(),
                FileEntry.of(file.bytes(), file.mode()),
                change.base(),
                change.theirs(),
                change.hunks(),
                change.aside());
    }
}
