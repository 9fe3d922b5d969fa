package dev.chora.ledger.scan;

import dev.chora.ledger.Entry;
import dev.chora.ledger.ScannedProject;
import dev.chora.ledger.UnreadableProject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads many projects. */
public final class Scan {
    private Scan() {}

    /**
     * What they are, in the order in which they are found; a project that is found twice counts once.
     *
     * @param shown makes a path what a person would type
     */
    public static List<Entry> of(List<Path> folders, Function<Path, String> shown, Instant time) {
        List<Entry> entries = new ArrayList<>();
        Set<Path> seen = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (Path folder : folders) {
            for (ProjectFinder.Found found :
                    ProjectFinder.in(folder.toAbsolutePath().normalize())) {
                if (seen.add(found.folder())) {
                    entries.add(unique(read(found, shown.apply(found.folder()), time), names));
                }
            }
        }
        return entries;
    }

    private static Entry read(ProjectFinder.Found found, String shown, Instant time) {
        if (found.problem().isEmpty()) {
            return ProjectScan.read(found.folder(), shown, time);
        }
        return new UnreadableProject(time, String.valueOf(found.folder().getFileName()), shown, found.problem());
    }

    /** Two projects of one name stay apart: the second has its folder behind the name. */
    private static Entry unique(Entry entry, Set<String> names) {
        if (!(entry instanceof ScannedProject project)
                || names.add(project.project().toLowerCase(Locale.ROOT))) {
            return entry;
        }
        String name = project.project() + " (" + project.folder() + ")";
        return new ScannedProject(project.time(), name, project.folder(), project.facts());
    }
}
