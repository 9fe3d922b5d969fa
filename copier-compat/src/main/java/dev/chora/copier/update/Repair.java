package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes back an update that a crash interrupted, at the next start. */
final class Repair {
    private static final String SET_ASIDE = "set-aside";

    private Repair() {}

    /**
     * What was repaired.
     *
     * @param to the version whose update was taken back
     * @param setAside where changes that somebody made since the crash were moved; null when there were none
     */
    record Report(String to, @Nullable Path setAside) {
        /** For people. */
        String text() {
            String moved = setAside == null ? "" : "; what was changed since was moved to " + setAside;
            return "An update to " + to + " was interrupted; the project is as it was before it" + moved;
        }
    }

    /** Whether an update was interrupted here. */
    static boolean needed(Path journalFolder) {
        try {
            Journal journal = Journal.open(journalFolder);
            return journal != null && interrupted(journal.phase());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean interrupted(JournalPhase phase) {
        return phase == JournalPhase.WRITING || phase == JournalPhase.RUNNING;
    }

    /**
     * Repairs a project; to be called under the lock.
     *
     * @return null when there was nothing to repair, or somebody has committed since and so taken the project as it is
     */
    static @Nullable Report run(Path project, @Nullable ProjectGit git, Path journalFolder, Checkpoint checkpoint) {
        try {
            Journal journal = Journal.open(journalFolder);
            if (journal == null || !interrupted(journal.phase())) {
                return null;
            }
            if (git != null && !git.commit().equals(journal.head().commit())) {
                journal.forget();
                return null;
            }
            DiskEntries disk = new DiskEntries(project, checkpoint);
            Rollback rollback = new Rollback(disk, journal);
            Set<String> changed = new LinkedHashSet<>(rollback.changedSince());
            boolean everything = git != null
                    && (journal.phase() == JournalPhase.RUNNING
                            || journal.head().wholeProject());
            if (everything && git != null) {
                changed.addAll(git.changedPaths());
                for (JournalStep step : journal.steps()) {
                    if (Fingerprint.of(disk.read(step.path())).equals(step.after())) {
                        changed.remove(step.path());
                    }
                }
            }
            Set<String> made = git == null && journal.head().wholeProject()
                    ? ProjectCopy.madeBeyond(journal.steps(), project)
                    : Set.of();
            changed.addAll(made);
            Path aside = setAside(changed, disk, journalFolder);
            checkpoint.reached("set aside");
            rollback.run();
            made.forEach(disk::deleteQuietly);
            checkpoint.reached("rolled back");
            if (git != null) {
                git.unstage(journal.head().marked());
                if (everything) {
                    git.restore();
                }
            }
            checkpoint.reached("restored");
            journal.forget();
            return new Report(journal.head().to(), aside);
        } catch (IOException failure) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "An earlier update was interrupted and cannot be taken back: " + failure.getMessage(),
                    null,
                    "Its journal is in " + journalFolder + ".",
                    failure);
        }
    }

    /** What somebody wrote since is moved away rather than lost; gives where to, null when there was nothing. */
    static @Nullable Path setAside(Collection<String> changed, DiskEntries disk, Path journalFolder)
            throws IOException {
        boolean inProject = journalFolder.endsWith(Journals.FOLDER_WITHOUT_GIT);
        Path folder =
                journalFolder.resolveSibling(inProject ? Journals.FOLDER_WITHOUT_GIT + "." + SET_ASIDE : SET_ASIDE);
        DiskEntries aside = new DiskEntries(folder);
        boolean any = false;
        for (String path : changed) {
            Entry entry = disk.read(path);
            if (entry != null && !(entry instanceof DirectoryEntry)) {
                aside.write(path, entry);
                any = true;
            }
        }
        return any ? folder : null;
    }
}
