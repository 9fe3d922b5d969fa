package dev.chora.copier.merge.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a {@code .rej} file as {@code git apply --reject} writes it. */
public final class RejectFile {
    private RejectFile() {}

    /**
     * The rejected hunks under their heading.
     *
     * @param path how the heading names the file: relative to the top of the repository
     */
    public static byte[] write(String path, Patch patch, List<Hunk> rejected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String heading = "diff a/" + path + " b/" + path + "\t(rejected hunks)\n";
        out.writeBytes(heading.getBytes(StandardCharsets.UTF_8));
        for (Hunk hunk : rejected) {
            out.writeBytes(patch.text(hunk));
        }
        return out.toByteArray();
    }
}
