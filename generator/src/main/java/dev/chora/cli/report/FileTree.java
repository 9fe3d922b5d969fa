package dev.chora.cli.report;

import dev.chora.copier.FileAction;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.tree.DirectoryEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths as an indented tree, each file with a sign: + new, ~ replaced, = the same, - kept as it is. */
public final class FileTree {
    private FileTree() {}

    /**
     * One line of the tree.
     *
     * @param file null for a folder that others are in
     */
    public record Row(String text, @Nullable PlannedFile file) {}

    /** How many files will be written. */
    public static int count(List<PlannedFile> files) {
        int count = 0;
        for (PlannedFile file : files) {
            boolean written = file.action() == FileAction.CREATE || file.action() == FileAction.OVERWRITE;
            count += written && !(file.wanted() instanceof DirectoryEntry) ? 1 : 0;
        }
        return count;
    }

    /** One line for every folder and file. */
    public static List<String> lines(List<PlannedFile> files) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows(files)) {
            lines.add(row.text());
        }
        return lines;
    }

    /** As {@link #lines}, with the file of each. */
    public static List<Row> rows(List<PlannedFile> files) {
        List<Row> lines = new ArrayList<>();
        String folder = "";
        for (PlannedFile file : files) {
            if (file.wanted() instanceof DirectoryEntry && hasMore(files, file.path())) {
                continue;
            }
            String path = file.path();
            int slash = path.lastIndexOf('/');
            String parent = slash < 0 ? "" : path.substring(0, slash);
            if (!parent.equals(folder)) {
                headings(lines, folder, parent);
                folder = parent;
            }
            String name = path.substring(slash + 1);
            lines.add(new Row(sign(file.action()) + " " + "  ".repeat(depth(parent)) + name, file));
        }
        return lines;
    }

    private static boolean hasMore(List<PlannedFile> files, String folder) {
        for (PlannedFile file : files) {
            if (file.path().startsWith(folder + "/")) {
                return true;
            }
        }
        return false;
    }

    /** The folders of a path that the path before did not have. */
    private static void headings(List<Row> lines, String before, String now) {
        int from = 0;
        while (from >= 0 && !now.isEmpty()) {
            int slash = now.indexOf('/', from);
            String folder = slash < 0 ? now : now.substring(0, slash);
            if (!before.equals(folder) && !before.startsWith(folder + "/")) {
                String name = folder.substring(folder.lastIndexOf('/') + 1) + "/";
                lines.add(new Row("  " + "  ".repeat(depth(folder) - 1) + name, null));
            }
            from = slash < 0 ? -1 : slash + 1;
        }
    }

    private static int depth(String folder) {
        int depth = folder.isEmpty() ? 0 : 1;
        for (int i = 0; i < folder.length(); i++) {
            depth += folder.charAt(i) == '/' ? 1 : 0;
        }
        return depth;
    }

    private static String sign(FileAction action) {
        return switch (action) {
            case CREATE -> "+";
            case OVERWRITE, CONFLICT -> "~";
            case IDENTICAL -> "=";
            case SKIP -> "-";
        };
    }
}
