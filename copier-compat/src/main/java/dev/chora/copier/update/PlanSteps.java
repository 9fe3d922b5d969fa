package dev.chora.copier.update;

import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.ConflictMode;
import dev.chora.copier.merge.Plan;
import dev.chora.copier.merge.SideFile;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a plan into changes of single paths: first what goes, then what comes. */
final class PlanSteps {
    private final DiskEntries disk;
    private final Map<String, @Nullable Entry> before = new LinkedHashMap<>();
    private final Map<String, @Nullable Entry> after = new LinkedHashMap<>();

    private PlanSteps(DiskEntries disk) {
        this.disk = disk;
    }

    /** Path to what is to be there, null for what goes; with what is there now. */
    record Steps(Map<String, @Nullable Entry> before, Map<String, @Nullable Entry> after) {
        List<JournalStep> forJournal() {
            List<JournalStep> steps = new ArrayList<>(after.size());
            for (Map.Entry<String, @Nullable Entry> entry : after.entrySet()) {
                steps.add(
                        new JournalStep(entry.getKey(), before.get(entry.getKey()), Fingerprint.of(entry.getValue())));
            }
            return steps;
        }
    }

    static Steps of(Plan plan, DiskEntries disk) throws IOException {
        PlanSteps steps = new PlanSteps(disk);
        for (Change change : plan.changes()) {
            steps.goes(change);
        }
        for (Change change : plan.changes()) {
            steps.comes(change);
        }
        return new Steps(steps.before, steps.after);
    }

    private void goes(Change change) throws IOException {
        String from = change.movedFrom();
        if (from != null) {
            put(from, null);
        } else if (change.after() == null && change.before() != null) {
            put(change.path(), null);
        }
    }

    private void comes(Change change) throws IOException {
        Entry wanted = change.after();
        boolean moved = change.movedFrom() != null;
        if (wanted != null && (wanted != change.before() || moved)) {
            put(change.path(), moved ? inMemory(wanted) : wanted);
        }
        SideFile aside = change.aside();
        if (aside != null) {
            put(freeName(aside.path()), aside.content());
        }
    }

    /** The content of what moves, which is no longer where it was when it is written. */
    private static Entry inMemory(Entry entry) {
        return entry instanceof FileEntry file ? FileEntry.of(file.bytes(), file.mode()) : entry;
    }

    /** The name itself for rejected hunks, as git does; else one that nothing of the person's has. */
    private String freeName(String path) throws IOException {
        String name = path;
        for (int i = 2; !path.endsWith(".rej") && disk.look(name) != null; i++) {
            name = path + "." + i;
        }
        return name;
    }

    private void put(String path, @Nullable Entry wanted) throws IOException {
        if (!before.containsKey(path)) {
            before.put(path, disk.look(path));
        }
        after.put(path, wanted);
    }

    /** Whether conflicts of this mode are shown in git's index. */
    static boolean marks(ConflictMode mode) {
        return mode == ConflictMode.INLINE;
    }
}
