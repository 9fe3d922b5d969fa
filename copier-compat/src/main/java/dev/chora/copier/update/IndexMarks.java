package dev.chora.copier.update;

import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.Plan;
import dev.chora.copier.merge.Reason;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows conflicts in git's index, as a merge of git itself would: the base as stage 1, the project's version as stage 2,
 * the template's as stage 3. {@code git status} and merge tools then know what is open.
 */
final class IndexMarks {
    private static final String NO_OBJECT = "0".repeat(40);

    /** Stands for the base of what both sides added, as Copier has it. */
    private static final FileEntry NOTHING = FileEntry.of(new byte[0]);

    private final ProjectGit git;

    IndexMarks(ProjectGit git) {
        this.git = git;
    }

    /** The conflicts that can be shown: those on paths that git tracks. */
    List<Change> markable(Plan plan) {
        List<Change> changes = new ArrayList<>();
        for (Change change : plan.conflicts()) {
            if (tracked(change) != null && change.reason() != Reason.IN_THE_WAY) {
                changes.add(change);
            }
        }
        return changes;
    }

    private @Nullable TrackedFile tracked(Change change) {
        String from = change.movedFrom();
        TrackedFile file = git.tracked().get(from == null ? change.path() : from);
        return file == null || file.submodule() ? null : file;
    }

    /** Marks conflicts; git does not commit before they are settled. */
    void mark(List<Change> conflicts) throws IOException {
        if (conflicts.isEmpty()) {
            return;
        }
        Path scratch = Files.createTempDirectory("chora-index");
        try {
            Map<String, Path> contents = new LinkedHashMap<>();
            for (int i = 0; i < conflicts.size(); i++) {
                Change change = conflicts.get(i);
                boolean added = change.base() == null && change.theirs() != null;
                keep(contents, scratch, "base" + i, added ? NOTHING : change.base());
                keep(contents, scratch, "theirs" + i, change.theirs());
            }
            Map<String, String> hashes = git.store(contents);
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < conflicts.size(); i++) {
                lines(conflicts.get(i), hashes.get("base" + i), hashes.get("theirs" + i), lines);
            }
            git.updateIndex(lines);
        } finally {
            dev.chora.copier.write.Trees.delete(scratch);
        }
    }

    private void lines(Change change, @Nullable String base, @Nullable String theirs, StringBuilder lines) {
        TrackedFile ours = tracked(change);
        if (ours == null) {
            return;
        }
        String path = git.prefix() + change.path();
        line(lines, "0", NO_OBJECT, "0", path);
        line(lines, ours.mode(), ours.hash(), "2", path);
        if (base != null) {
            line(lines, mode(change.base(), ours), base, "1", path);
        }
        if (theirs != null) {
            line(lines, mode(change.theirs(), ours), theirs, "3", path);
        }
    }

    private static String mode(@Nullable Entry entry, TrackedFile ours) {
        boolean sameKind = entry instanceof FileEntry && ours.mode().startsWith("100");
        return sameKind ? ours.mode() : entry instanceof LinkEntry ? "120000" : "100644";
    }

    private static void line(StringBuilder lines, String mode, String hash, String stage, String path) {
        lines.append(mode).append(' ').append(hash).append(' ').append(stage).append('\t');
        lines.append(path).append('\0');
    }

    private static void keep(Map<String, Path> contents, Path scratch, String name, @Nullable Entry entry)
            throws IOException {
        byte[] bytes;
        if (entry instanceof FileEntry file) {
            bytes = file.bytes();
        } else if (entry instanceof LinkEntry link) {
            bytes = link.target().getBytes(StandardCharsets.UTF_8);
        } else {
            return;
        }
        Path file = scratch.resolve(name);
        Files.write(file, bytes);
        contents.put(name, file);
    }
}
