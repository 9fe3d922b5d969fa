package dev.chora.copier.merge.text;

import java.util.List;

/**
 * One hunk of a unified diff: edits and the unchanged lines around them. Lines count from 0, ends are not included.
 *
 * @param edits ascending, at least one
 */
public record Hunk(int from, int to, int newFrom, int newTo, List<Edit> edits) {
    public Hunk {
        edits = List.copyOf(edits);
    }

    /** Number of unchanged lines behind the last edit. */
    int trailing() {
        return to - edits.get(edits.size() - 1).to();
    }
}
