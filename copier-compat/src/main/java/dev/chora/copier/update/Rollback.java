package dev.chora.copier.update;

import dev.chora.copier.tree.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes the steps of a journal back. */
final class Rollback {
    private final DiskEntries disk;
    private final Journal journal;

    Rollback(DiskEntries disk, Journal journal) {
        this.disk = disk;
        this.journal = journal;
    }

    /** Paths that are neither as before the update nor as it left them: somebody changed them since. */
    List<String> changedSince() throws IOException {
        List<String> changed = new ArrayList<>();
        Map<String, Fingerprint> others = journal.others();
        for (JournalStep step : journal.steps()) {
            Fingerprint now = Fingerprint.of(disk.read(step.path()));
            if (!now.equals(others.getOrDefault(step.path(), step.after()))
                    && !now.equals(Fingerprint.of(step.before()))) {
                changed.add(step.path());
            }
        }
        return changed;
    }

    /**
     * Puts every path back, the last one first.
     *
     * @param keep paths to leave as they are
     */
    void run(List<String> keep) throws IOException {
        List<JournalStep> steps = journal.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            JournalStep step = steps.get(i);
            disk.deleteUnfinished(step.path());
            if (step.before() == null && !keep.contains(step.path())) {
                disk.delete(step.path());
                prune(step.path());
            }
        }
        for (JournalStep step : steps) {
            Entry before = step.before();
            if (before != null
                    && !keep.contains(step.path())
                    && !Fingerprint.of(disk.read(step.path())).equals(Fingerprint.of(before))) {
                disk.write(step.path(), before);
            }
        }
    }

    void run() throws IOException {
        run(List.of());
    }

    private void prune(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            disk.deleteFolderIfEmpty(path.substring(0, slash));
        }
    }
}
