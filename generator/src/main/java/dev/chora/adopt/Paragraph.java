package dev.chora.adopt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several lines of a project that stand where a template has one mark.
 *
 * @param first index of the first line
 * @param last index of the last line
 * @param prefix what stands before the answer on the first line
 */
record Paragraph(int first, int last, String prefix) {
    private static final int LONGEST = 60;

    /**
     * The lines between the neighbours of a marked line, as far as there are more than one.
     *
     * @param index of the marked line, which ends with its mark
     */
    static @Nullable Paragraph of(List<String> rendered, int index, String prefix, List<String> project) {
        int before = neighbour(rendered, index, -1);
        int after = neighbour(rendered, index, 1);
        int start = before < 0 ? -1 : project.indexOf(rendered.get(before));
        if (before >= 0 && start < 0) {
            return null;
        }
        int first = start + (index - before);
        int end = after < 0 ? project.size() : find(project, rendered.get(after), first);
        int last = end - (after < 0 ? 1 : after - index);
        boolean several = last > first && last - first < LONGEST && last < project.size();
        return several && project.get(first).startsWith(prefix) ? new Paragraph(first, last, prefix) : null;
    }

    private static int neighbour(List<String> lines, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < lines.size() && lines.get(at).isEmpty()) {
            at += step;
        }
        return at >= lines.size() ? -1 : at;
    }

    private static int find(List<String> lines, String wanted, int from) {
        for (int i = Math.max(0, from); i < lines.size(); i++) {
            if (lines.get(i).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** The lines as the file has them, without what all of them are indented by. */
    String text(ProjectFile file) {
        String[] lines = new String(file.bytes(), StandardCharsets.UTF_8).split("\r?\n", -1);
        int indent = Integer.MAX_VALUE;
        for (int i = first + 1; i <= last; i++) {
            if (!lines[i].isBlank()) {
                indent = Math.min(
                        indent, lines[i].length() - lines[i].stripLeading().length());
            }
        }
        StringBuilder text = new StringBuilder(lines[first].strip().substring(prefix.length()));
        for (int i = first + 1; i <= last; i++) {
            text.append('\n').append(lines[i].isBlank() ? "" : lines[i].substring(indent));
        }
        return text.toString();
    }
}
