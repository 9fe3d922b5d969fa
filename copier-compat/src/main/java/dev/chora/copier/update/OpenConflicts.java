package dev.chora.copier.update;

import dev.chora.copier.merge.text.ConflictLabels;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds conflicts that nobody has settled: markers that are still in a file, second files that are still there. */
final class OpenConflicts {
    private static final String OURS = "<<<<<<< " + ConflictLabels.COPIER.ours();
    private static final String THEIRS = ">>>>>>> " + ConflictLabels.COPIER.theirs();

    private OpenConflicts() {}

    static List<String> in(Journal journal, DiskEntries disk) throws IOException {
        List<String> open = new ArrayList<>();
        for (String path : journal.head().conflicts()) {
            int line = firstMarker(disk.read(path));
            if (line > 0) {
                open.add(path + ":" + line);
            }
        }
        for (JournalStep step : journal.steps()) {
            if (isAside(step.path(), journal.head().conflicts()) && disk.read(step.path()) != null) {
                open.add(step.path());
            }
        }
        return open;
    }

    private static boolean isAside(String path, List<String> conflicts) {
        for (String conflict : conflicts) {
            boolean rejects = path.equals(conflict + ".rej");
            if (rejects || path.startsWith(conflict + ".after-updating")) {
                return true;
            }
        }
        return path.contains(".after-updating/");
    }

    private static int firstMarker(@org.jspecify.annotations.Nullable Entry entry) {
        if (!(entry instanceof FileEntry file)) {
            return 0;
        }
        int number = 0;
        for (String line : new String(file.bytes(), StandardCharsets.ISO_8859_1).split("\n", -1)) {
            number++;
            String bare = line.stripTrailing();
            if (bare.equals(OURS) || bare.equals(THEIRS)) {
                return number;
            }
        }
        return 0;
    }
}
