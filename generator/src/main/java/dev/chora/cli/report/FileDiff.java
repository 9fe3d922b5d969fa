package dev.chora.cli.report;

import dev.chora.copier.PlannedFile;
import dev.chora.copier.merge.text.Hunk;
import dev.chora.copier.merge.text.Lines;
import dev.chora.copier.merge.text.Patch;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one path, as lines: a new file's text, or what changes in one that is there, as a unified diff. */
public final class FileDiff {
    private static final int CONTEXT = 3;

    private FileDiff() {}

    /** The lines, control characters taken out; never empty. */
    public static List<String> lines(PlannedFile file) {
        Entry wanted = file.wanted();
        Entry current = file.current();
        List<String> lines = new ArrayList<>();
        if (wanted instanceof DirectoryEntry) {
            lines.add("an empty folder");
        } else if (!(wanted instanceof FileEntry made)) {
            lines.add(about(wanted));
        } else if (current != null && !(current instanceof FileEntry)) {
            lines.add(about(current) + " becomes a file");
        } else {
            texts(lines, current == null ? null : ((FileEntry) current).bytes(), made.bytes());
            if (current instanceof FileEntry before && before.executable() != made.executable()) {
                lines.add(0, made.executable() ? "becomes executable" : "is executable no more");
            }
        }
        if (lines.isEmpty()) {
            lines.add(current == null ? "an empty file" : "nothing changes");
        }
        return lines;
    }

    private static String about(Entry entry) {
        if (entry instanceof LinkEntry link) {
            return "a link to " + link.target();
        }
        return entry instanceof DirectoryEntry ? "a folder" : "a file";
    }

    private static void texts(List<String> lines, byte @Nullable [] before, byte[] now) {
        if (Lines.binary(now) || (before != null && Lines.binary(before))) {
            lines.add(before == null ? "a binary file, " + now.length + " bytes" : "a binary file, changed");
            return;
        }
        if (before == null) {
            split(lines, now);
            return;
        }
        Patch patch = Patch.between(Lines.of(before), Lines.of(now), CONTEXT);
        for (Hunk hunk : patch.hunks()) {
            split(lines, patch.text(hunk));
        }
    }

    private static void split(List<String> lines, byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : whole.split("\n", -1)) {
            lines.add(visible(line));
        }
    }

    /** A file must not be able to move the cursor or change colours. */
    private static String visible(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                out.append("    ");
            } else if (!Character.isISOControl(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
