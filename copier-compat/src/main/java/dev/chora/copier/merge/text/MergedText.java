package dev.chora.copier.merge.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of a merge as data: the three texts and the regions in which they differ.
 *
 * @param chunks in the order of the text
 */
public record MergedText(Lines base, Lines ours, Lines theirs, List<MergeChunk> chunks, MergeStyle style) {
    public MergedText {
        chunks = List.copyOf(chunks);
    }

    /** Whether nobody has to decide anything. */
    public boolean clean() {
        for (MergeChunk chunk : chunks) {
            if (chunk.conflict()) {
                return false;
            }
        }
        return true;
    }

    /** The regions that a person has to decide, in the order of the text. */
    public List<MergeChunk> conflicts() {
        List<MergeChunk> conflicts = new ArrayList<>();
        for (MergeChunk chunk : chunks) {
            if (chunk.conflict()) {
                conflicts.add(chunk);
            }
        }
        return conflicts;
    }

    /** The text; conflicts between marker lines, when there are any. */
    public byte[] bytes(ConflictLabels labels) {
        return new ConflictWriter(this, labels).write();
    }
}
