package dev.chora.copier.merge.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The difference of two files as {@code git diff} shows it to people. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * The difference; empty when there is none.
     *
     * @param path how the headings name the file
     * @param old null when the file is new
     * @param now null when the file goes
     */
    public static String of(String path, byte @Nullable [] old, byte @Nullable [] now) {
        byte[] from = old == null ? new byte[0] : old;
        byte[] to = now == null ? new byte[0] : now;
        StringBuilder heading = new StringBuilder();
        heading.append("--- ").append(old == null ? "/dev/null" : "a/" + path).append('\n');
        heading.append("+++ ").append(now == null ? "/dev/null" : "b/" + path).append('\n');
        if (Lines.binary(from) || Lines.binary(to)) {
            return java.util.Arrays.equals(from, to) ? "" : heading + "Binary files differ\n";
        }
        Patch patch = Patch.between(Lines.of(from), Lines.of(to), CONTEXT);
        boolean known = old != null && now != null;
        if (patch.hunks().isEmpty() && known) {
            return "";
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(heading.toString().getBytes(StandardCharsets.UTF_8));
        for (Hunk hunk : patch.hunks()) {
            out.writeBytes(patch.text(hunk));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
