package dev.chora.copier.merge.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The three-way merge of texts. Agrees with {@code git merge-file} (recorded from git 2.39), to the byte where it merges
 * cleanly and in the extent of every conflict where it does not.
 */
public final class TextMerge {
    private TextMerge() {}

    /**
     * Merges what both sides made of the base.
     *
     * @param base what both come from; empty when there is no common version
     * @param ours the side that comes first in conflicts
     */
    public static MergedText merge(Lines base, Lines ours, Lines theirs, MergeStyle style) {
        LineClasses classes = new LineClasses();
        int[] baseNumbers = classes.number(base);
        int[] oursNumbers = classes.number(ours);
        int[] theirsNumbers = classes.number(theirs);
        List<Edit> mine = LineDiff.forMerge(baseNumbers, oursNumbers, classes.count());
        List<Edit> other = LineDiff.forMerge(baseNumbers, theirsNumbers, classes.count());
        List<MergeChunk> chunks;
        if (mine.isEmpty() || other.isEmpty()) {
            chunks = oneSide(mine, other);
        } else {
            chunks = new ChunkWeaver(oursNumbers, theirsNumbers).weave(mine, other, baseNumbers.length);
            if (style == MergeStyle.MERGE) {
                chunks = new ConflictRefiner(oursNumbers, theirsNumbers, ours, classes.count()).refine(chunks);
            }
        }
        return new MergedText(base, ours, theirs, chunks, style);
    }

    /** Merges bytes; the same as {@link #merge(Lines, Lines, Lines, MergeStyle)}. */
    public static MergedText merge(byte[] base, byte[] ours, byte[] theirs, MergeStyle style) {
        return merge(Lines.of(base), Lines.of(ours), Lines.of(theirs), style);
    }

    private static List<MergeChunk> oneSide(List<Edit> mine, List<Edit> other) {
        List<MergeChunk> chunks = new ArrayList<>();
        for (Edit edit : mine) {
            chunks.add(new MergeChunk(
                    MergeChunk.Kind.OURS,
                    edit.from(),
                    edit.to(),
                    edit.newFrom(),
                    edit.newTo(),
                    edit.from(),
                    edit.to()));
        }
        for (Edit edit : other) {
            chunks.add(new MergeChunk(
                    MergeChunk.Kind.THEIRS,
                    edit.from(),
                    edit.to(),
                    edit.from(),
                    edit.to(),
                    edit.newFrom(),
                    edit.newTo()));
        }
        return chunks;
    }
}
