package dev.chora.copier.update;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What commands of a template changed in a repository besides the steps of an update, for the journal. */
final class OtherChanges {
    private final ProjectGit git;
    private final DiskEntries disk;
    private final Set<String> earlier;

    /** Everything that is not as in the last commit counts. */
    OtherChanges(ProjectGit git, DiskEntries disk) {
        this(git, disk, Set.of());
    }

    private OtherChanges(ProjectGit git, DiskEntries disk, Set<String> earlier) {
        this.git = git;
        this.disk = disk;
        this.earlier = earlier;
    }

    /** What is changed already is the work of somebody else. */
    static OtherChanges fromNowOn(ProjectGit git, DiskEntries disk) {
        return new OtherChanges(git, disk, Set.copyOf(git.changedPaths()));
    }

    /** Adds what changed to what the journal knows. */
    void note(Journal journal) throws IOException {
        Set<String> known = new HashSet<>(earlier);
        for (JournalStep step : journal.steps()) {
            known.add(step.path());
        }
        Map<String, Fingerprint> others = new TreeMap<>(journal.others());
        for (String path : git.changedPaths()) {
            if (!known.contains(path)) {
                others.put(path, Fingerprint.of(disk.read(path)));
            }
        }
        journal.noteOthers(others);
    }
}
