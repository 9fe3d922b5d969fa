package dev.chora.copier.update;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What commands of a template changed in a repository after the steps of an update, for the journal: paths besides those of
 * the steps, and what they made of those.
 */
final class OtherChanges {
    private final ProjectGit git;
    private final DiskEntries disk;
    private final Set<String> earlier;
    private final Set<String> edited;

    /** Everything that is not as in the last commit counts. */
    OtherChanges(ProjectGit git, DiskEntries disk) {
        this(git, disk, Set.of(), Set.of());
    }

    private OtherChanges(ProjectGit git, DiskEntries disk, Set<String> earlier, Set<String> edited) {
        this.git = git;
        this.disk = disk;
        this.earlier = earlier;
        this.edited = edited;
    }

    /** What is changed already is the work of somebody else. */
    static OtherChanges fromNowOn(ProjectGit git, DiskEntries disk, Journal journal) throws IOException {
        Set<String> edited = Set.copyOf(new Rollback(disk, journal).changedSince());
        return new OtherChanges(git, disk, Set.copyOf(git.changedPaths()), edited);
    }

    /** Adds what changed to what the journal knows. */
    void note(Journal journal) throws IOException {
        Set<String> known = new HashSet<>(earlier);
        Map<String, Fingerprint> others = new TreeMap<>(journal.others());
        for (JournalStep step : journal.steps()) {
            known.add(step.path());
            Fingerprint now = Fingerprint.of(disk.read(step.path()));
            if (!now.equals(step.after()) && !edited.contains(step.path())) {
                others.put(step.path(), now);
            }
        }
        for (String path : git.changedPaths()) {
            if (!known.contains(path)) {
                others.put(path, Fingerprint.of(disk.read(path)));
            }
        }
        journal.noteOthers(others);
    }
}
