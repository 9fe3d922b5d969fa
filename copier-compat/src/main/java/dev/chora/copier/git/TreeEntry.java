package dev.chora.copier.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a tree.
 *
 * @param mode git's mode: 0100644 and 0100755 for files, 0120000 links, 040000 folders, 0160000 submodules
 * @param name without folders
 * @param hash of the blob, tree, or commit of the submodule
 */
public record TreeEntry(int mode, String name, String hash) {
    static final int FOLDER = 0040000;
    static final int LINK = 0120000;
    static final int SUBMODULE = 0160000;

    boolean executable() {
        return (mode & 0170111) == 0100111;
    }

    static List<TreeEntry> parse(byte[] data) {
        List<TreeEntry> entries = new ArrayList<>();
        int at = 0;
        while (at < data.length) {
            int mode = 0;
            while (data[at] != ' ') {
                mode = mode * 8 + data[at++] - '0';
            }
            int start = ++at;
            while (data[at] != 0) {
                at++;
            }
            String name = new String(data, start, at - start, StandardCharsets.UTF_8);
            entries.add(new TreeEntry(mode, name, Hashes.hex(data, at + 1)));
            at += 1 + Hashes.BYTES;
        }
        return entries;
    }
}
