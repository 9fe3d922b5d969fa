package dev.chora.copier.update;

import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All of a project that no repository keeps, as it was before commands of a template work on it: nothing else could tell
 * what they changed. Folders that tools fill again are left out, as an ignore file would have it.
 */
final class ProjectCopy {
    private static final Set<String> LEFT_OUT =
            Set.of(".git", ".venv", "venv", "node_modules", ".tox", "__pycache__", Journals.FOLDER_WITHOUT_GIT);

    private final Map<String, Entry> before;

    private ProjectCopy(Map<String, Entry> before) {
        this.before = before;
    }

    /** Writes a journal that holds the whole project, and keeps that in memory. */
    static ProjectCopy begin(Path project, Path journalFolder, JournalHead head) throws IOException {
        DiskEntries disk = new DiskEntries(project);
        List<JournalStep> steps = new ArrayList<>();
        for (String path : paths(project)) {
            Entry there = disk.look(path);
            steps.add(new JournalStep(path, there, Fingerprint.of(there)));
        }
        Journal.begin(journalFolder, head, steps, JournalPhase.WRITING);
        return of(project);
    }

    /** The files of a project as they are now, with their contents in memory. */
    static ProjectCopy of(Path project) throws IOException {
        DiskEntries disk = new DiskEntries(project);
        Map<String, Entry> kept = new TreeMap<>();
        for (String path : paths(project)) {
            Entry there = disk.read(path);
            if (there != null) {
                kept.put(path, there);
            }
        }
        return new ProjectCopy(kept);
    }

    /** Steps of an update with what was there before any command, and every other file of the project. */
    List<JournalStep> around(List<JournalStep> planned) {
        List<JournalStep> steps = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (JournalStep step : planned) {
            known.add(step.path());
            Entry there = step.before() instanceof DirectoryEntry ? step.before() : before.get(step.path());
            steps.add(new JournalStep(step.path(), there, step.after()));
        }
        for (Map.Entry<String, Entry> file : before.entrySet()) {
            if (!known.contains(file.getKey())) {
                steps.add(new JournalStep(file.getKey(), file.getValue(), Fingerprint.of(file.getValue())));
            }
        }
        return steps;
    }

    /** Replaces a journal by one of what really changed, commands included. */
    void settle(Path project, Path journalFolder, Journal journal, JournalPhase phase) throws IOException {
        DiskEntries disk = new DiskEntries(project);
        List<JournalStep> steps = new ArrayList<>();
        Map<String, @Nullable Entry> all = new TreeMap<>(before);
        for (String path : paths(project)) {
            all.putIfAbsent(path, null);
        }
        for (JournalStep step : journal.steps()) {
            all.put(step.path(), step.before());
        }
        for (Map.Entry<String, @Nullable Entry> file : all.entrySet()) {
            String path = file.getKey();
            Entry old = file.getValue();
            Fingerprint now = Fingerprint.of(disk.look(path));
            if (!now.equals(Fingerprint.of(old))) {
                steps.add(new JournalStep(path, old, now));
            }
        }
        Journal.begin(journalFolder, journal.head().ofSteps(), steps, phase);
    }

    /** Files and links that a journal of the whole project does not know: commands made them. */
    static Set<String> madeBeyond(List<JournalStep> steps, Path project) throws IOException {
        Set<String> made = new TreeSet<>(paths(project));
        for (JournalStep step : steps) {
            made.remove(step.path());
        }
        return made;
    }

    private static List<String> paths(Path project) throws IOException {
        List<String> paths = new ArrayList<>();
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean own = !folder.equals(project) && LEFT_OUT.contains(name(folder));
                return own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean own = project.equals(file.getParent()) && name(file).startsWith(Journals.FOLDER_WITHOUT_GIT);
                if (!own && !attributes.isOther() && !name(file).endsWith(DiskEntries.UNFINISHED)) {
                    paths.add(project.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return paths;
    }

    private static String name(@Nullable Path file) {
        Path name = file == null ? null : file.getFileName();
        return name == null ? "" : name.toString();
    }
}
