package dev.chora.copier.merge.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What turns one text into another, as hunks with context. Hunks whose contexts only touch stay apart, so that each can be
 * applied or rejected alone.
 */
public final class Patch {
    private static final int HEADING_BYTES = 80;
    private static final byte[] NO_LINE_FEED = "\\ No newline at end of file\n".getBytes(StandardCharsets.US_ASCII);

    private final Lines old;
    private final Lines now;
    private final List<Hunk> hunks;

    private Patch(Lines old, Lines now, List<Hunk> hunks) {
        this.old = old;
        this.now = now;
        this.hunks = List.copyOf(hunks);
    }

    /**
     * The patch from one text to another.
     *
     * @param context number of unchanged lines that each hunk shows before and after its edits
     */
    public static Patch between(Lines old, Lines now, int context) {
        List<Hunk> hunks = new ArrayList<>();
        List<Edit> group = new ArrayList<>();
        for (Edit edit : LineDiff.between(old, now)) {
            if (!group.isEmpty() && edit.from() - group.get(group.size() - 1).to() >= 2 * context) {
                hunks.add(hunk(group, old, context));
                group.clear();
            }
            group.add(edit);
        }
        if (!group.isEmpty()) {
            hunks.add(hunk(group, old, context));
        }
        return new Patch(old, now, hunks);
    }

    private static Hunk hunk(List<Edit> edits, Lines old, int context) {
        Edit first = edits.get(0);
        Edit last = edits.get(edits.size() - 1);
        int before = Math.min(context, Math.min(first.from(), first.newFrom()));
        int after = Math.min(context, old.count() - last.to());
        return new Hunk(
                first.from() - before, last.to() + after, first.newFrom() - before, last.newTo() + after, edits);
    }

    /** This patch without the hunks that are not named. */
    public Patch only(List<Hunk> some) {
        return new Patch(old, now, some);
    }

    public Lines old() {
        return old;
    }

    public Lines now() {
        return now;
    }

    /** The hunks in the order of the text; empty when the texts are equal. */
    public List<Hunk> hunks() {
        return hunks;
    }

    /** One hunk as {@code git diff} writes it, heading and all. */
    public byte[] text(Hunk hunk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String header = "@@ -" + range(hunk.from(), hunk.to()) + " +" + range(hunk.newFrom(), hunk.newTo()) + " @@";
        out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        heading(hunk.from(), out);
        out.write('\n');
        int line = hunk.from();
        for (Edit edit : hunk.edits()) {
            lines(out, ' ', old, line, edit.from());
            lines(out, '-', old, edit.from(), edit.to());
            lines(out, '+', now, edit.newFrom(), edit.newTo());
            line = edit.to();
        }
        lines(out, ' ', old, line, hunk.to());
        return out.toByteArray();
    }

    private static String range(int from, int to) {
        int count = to - from;
        int start = count == 0 ? from : from + 1;
        return count == 1 ? String.valueOf(start) : start + "," + count;
    }

    private static void lines(ByteArrayOutputStream out, char sign, Lines text, int from, int to) {
        for (int line = from; line < to; line++) {
            out.write(sign);
            out.write(text.data(), text.start(line), text.end(line) - text.start(line));
            if (!text.terminated(line)) {
                out.write('\n');
                out.writeBytes(NO_LINE_FEED);
            }
        }
    }

    /** The nearest earlier line that begins like a definition, which git shows behind the line numbers. */
    private void heading(int from, ByteArrayOutputStream out) {
        byte[] data = old.data();
        for (int line = from - 1; line >= 0; line--) {
            int start = old.start(line);
            int end = Math.min(old.end(line), start + HEADING_BYTES);
            if (end > start && definition(data[start])) {
                while (end > start && blank(data[end - 1])) {
                    end--;
                }
                out.write(' ');
                out.write(data, start, end - start);
                return;
            }
        }
    }

    private static boolean definition(byte first) {
        return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_' || first == '$';
    }

    private static boolean blank(byte value) {
        return value == ' ' || (value >= '\t' && value <= '\r');
    }
}
