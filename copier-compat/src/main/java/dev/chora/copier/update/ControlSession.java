package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The journal of a project's last update, opened under the lock and after any repair. */
final class ControlSession implements AutoCloseable {
    private final ProjectLock lock;
    private final @Nullable Journal journal;
    private final DiskEntries disk;
    private final @Nullable ProjectGit git;
    private final Path folder;
    private final Path project;

    private ControlSession(
            ProjectLock lock, @Nullable Journal journal, Path project, @Nullable ProjectGit git, Path folder) {
        this.lock = lock;
        this.journal = journal;
        this.disk = new DiskEntries(project);
        this.project = project;
        this.git = git;
        this.folder = folder;
    }

    static ControlSession open(CopyRequest request, Events events) throws IOException {
        Path project = request.destination().toAbsolutePath().normalize();
        ProjectGit git = ProjectGit.around(project, request.environment());
        Path folder = Journals.folder(project, git);
        ProjectLock lock = ProjectLock.take(folder);
        try {
            Repair.Report report = Repair.run(project, git, folder, Checkpoint.NONE);
            if (report != null) {
                events.warning(report.text());
            }
            return new ControlSession(lock, Journal.open(folder), project, git, folder);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    boolean empty() {
        return journal == null;
    }

    Journal journal() {
        if (journal == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "No update of this project is known here",
                    "An update can be continued or taken back where it was made, until the next one.");
        }
        return journal;
    }

    @Nullable
    ProjectGit git() {
        return git;
    }

    UpdateStatus status() throws IOException {
        JournalHead head = journal().head();
        JournalPhase phase = journal().phase();
        List<String> open = phase == JournalPhase.DONE ? List.of() : OpenConflicts.in(journal(), disk);
        return new UpdateStatus(phase, head.template(), head.from(), head.to(), open);
    }

    /** Paths that the update wrote and somebody changed since. */
    List<String> changedSince() throws IOException {
        List<String> changed = new ArrayList<>(new Rollback(disk, journal()).changedSince());
        if (git != null) {
            Set<String> steps = journal().paths();
            for (Map.Entry<String, Fingerprint> other : journal().others().entrySet()) {
                if (!steps.contains(other.getKey())
                        && !Fingerprint.of(disk.read(other.getKey())).equals(other.getValue())) {
                    changed.add(other.getKey());
                }
            }
        }
        return changed;
    }

    /** Moves what somebody changed out of the way; gives the folder, null when there was nothing to move. */
    @Nullable
    Path setAside(List<String> changed) throws IOException {
        return Repair.setAside(changed, disk, folder);
    }

    /** Lets commands of the template work on the project, and the journal know what they changed. */
    void during(Runnable commands) throws IOException {
        ProjectCopy copy = git == null ? ProjectCopy.of(project) : null;
        OtherChanges others = git == null ? null : OtherChanges.fromNowOn(git, disk, journal());
        try {
            commands.run();
        } finally {
            if (others != null) {
                others.note(journal());
            }
            if (copy != null) {
                copy.settle(project, folder, journal(), JournalPhase.STOPPED);
            }
        }
    }

    /** Takes the update back, whatever is in its files now. */
    void back() throws IOException {
        new Rollback(disk, journal()).run();
        if (git != null) {
            git.unstage(journal().head().marked());
            Set<String> others = new TreeSet<>(journal().others().keySet());
            others.removeAll(journal().paths());
            git.restore(others);
            restoreEarly(git, journal().head());
        }
        journal().forget();
    }

    /** Migrations before the files had worked on some that the update changed afterwards: their commit has them as before. */
    private void restoreEarly(ProjectGit repository, JournalHead head) {
        if (head.wholeProject() && repository.commit().equals(head.commit())) {
            Set<String> early = new TreeSet<>(repository.changedPaths());
            early.retainAll(journal().paths());
            repository.restore(early);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
