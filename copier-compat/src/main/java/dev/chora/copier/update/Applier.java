package dev.chora.copier.update;

import dev.chora.copier.merge.Plan;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Brings a project to what a plan says, exactly, with a journal that lets any interruption be repaired. */
final class Applier {
    private final DiskEntries disk;
    private final Path journalFolder;
    private final Checkpoint checkpoint;

    Applier(Path project, Path journalFolder, Checkpoint checkpoint) {
        this.disk = new DiskEntries(project, checkpoint);
        this.journalFolder = journalFolder;
        this.checkpoint = checkpoint;
    }

    /**
     * Applies a plan.
     *
     * @param copy of a project without git that commands work on; null otherwise
     * @return the journal, in the phase {@link JournalPhase#RUNNING}
     * @throws IOException when something cannot be written; the journal is in the phase {@link JournalPhase#WRITING} then,
     *     and {@link Repair} takes back what was done
     */
    Journal apply(Plan plan, JournalHead head, @Nullable ProjectCopy copy) throws IOException {
        PlanSteps.Steps steps = PlanSteps.of(plan, disk);
        List<JournalStep> planned = steps.forJournal();
        checkpoint.reached("before the journal");
        Journal journal =
                Journal.begin(journalFolder, head, copy == null ? planned : copy.around(planned), JournalPhase.WRITING);
        checkpoint.reached("journal written");
        for (Map.Entry<String, @Nullable Entry> step : steps.after().entrySet()) {
            Entry wanted = step.getValue();
            if (wanted == null) {
                disk.delete(step.getKey());
                pruneAbove(step.getKey(), plan.oldFolders());
            } else {
                disk.write(step.getKey(), wanted);
            }
            checkpoint.reached("changed " + step.getKey());
        }
        for (String folder : plan.newFolders()) {
            disk.write(folder, DirectoryEntry.INSTANCE);
        }
        List<String> oldFolders = new ArrayList<>(plan.oldFolders());
        Collections.reverse(oldFolders);
        for (String folder : oldFolders) {
            disk.deleteFolderIfEmpty(folder);
        }
        checkpoint.reached("all changed");
        journal.enter(JournalPhase.RUNNING);
        checkpoint.reached("running");
        return journal;
    }

    /** A folder of the old version that became empty makes room for a file of its name. */
    private void pruneAbove(String path, SortedSet<String> oldFolders) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash);
            if (!oldFolders.contains(folder)) {
                return;
            }
            disk.deleteFolderIfEmpty(folder);
        }
    }
}
