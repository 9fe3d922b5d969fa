package dev.chora.copier.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What matters of a commit.
 *
 * @param hash its own hash
 * @param tree hash of its tree
 * @param parents hashes of its parents, first parent first
 * @param time when it was committed, seconds since 1970
 */
public record Commit(String hash, String tree, List<String> parents, long time) {
    static Commit parse(String hash, byte[] data) {
        String tree = "";
        List<String> parents = new ArrayList<>(1);
        long time = 0;
        int at = 0;
        while (at < data.length && data[at] != '\n') {
            int end = Headers.endOfLine(data, at);
            String line = new String(data, at, end - at, StandardCharsets.ISO_8859_1);
            if (line.startsWith("tree ")) {
                tree = line.substring("tree ".length());
            } else if (line.startsWith("parent ")) {
                parents.add(line.substring("parent ".length()));
            } else if (line.startsWith("committer ")) {
                time = Headers.time(line);
            }
            at = end + 1;
        }
        return new Commit(hash, tree, List.copyOf(parents), time);
    }
}
