package dev.chora.copier.merge.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes conflicts as small as they can be: what both sides have in common inside of a conflict is taken out of it. Small
 * conflicts that only few lines separate are put together again, since a person reads them more easily in one piece.
 */
final class ConflictRefiner {
    private static final int CLOSE = 3;

    private final int[] ours;
    private final int[] theirs;
    private final Lines oursText;
    private final int classes;

    ConflictRefiner(int[] ours, int[] theirs, Lines oursText, int classes) {
        this.ours = ours;
        this.theirs = theirs;
        this.oursText = oursText;
        this.classes = classes;
    }

    List<MergeChunk> refine(List<MergeChunk> chunks) {
        List<MergeChunk> refined = new ArrayList<>(chunks.size());
        for (MergeChunk chunk : chunks) {
            if (chunk.conflict() && chunk.oursFrom() < chunk.oursTo() && chunk.theirsFrom() < chunk.theirsTo()) {
                split(chunk, refined);
            } else {
                refined.add(chunk);
            }
        }
        return joinClose(refined);
    }

    private void split(MergeChunk chunk, List<MergeChunk> refined) {
        int[] one = Arrays.copyOfRange(ours, chunk.oursFrom(), chunk.oursTo());
        int[] two = Arrays.copyOfRange(theirs, chunk.theirsFrom(), chunk.theirsTo());
        List<Edit> edits = LineDiff.forMerge(one, two, classes);
        if (edits.isEmpty()) {
            refined.add(settled(chunk));
        }
        for (Edit edit : edits) {
            refined.add(new MergeChunk(
                    MergeChunk.Kind.CONFLICT,
                    chunk.baseFrom(),
                    chunk.baseTo(),
                    chunk.oursFrom() + edit.from(),
                    chunk.oursFrom() + edit.to(),
                    chunk.theirsFrom() + edit.newFrom(),
                    chunk.theirsFrom() + edit.newTo()));
        }
    }

    /** Both sides came to the same text: nothing to decide, but conflicts around it stay apart. */
    private static MergeChunk settled(MergeChunk chunk) {
        return new MergeChunk(
                MergeChunk.Kind.OURS,
                chunk.baseFrom(),
                chunk.baseTo(),
                chunk.oursFrom(),
                chunk.oursTo(),
                chunk.theirsFrom(),
                chunk.theirsTo());
    }

    private List<MergeChunk> joinClose(List<MergeChunk> chunks) {
        List<MergeChunk> joined = new ArrayList<>(chunks.size());
        for (MergeChunk next : chunks) {
            int last = joined.size() - 1;
            if (last >= 0 && next.conflict() && joined.get(last).conflict() && close(joined.get(last), next)) {
                MergeChunk before = joined.get(last);
                joined.set(
                        last,
                        new MergeChunk(
                                MergeChunk.Kind.CONFLICT,
                                before.baseFrom(),
                                next.baseTo(),
                                before.oursFrom(),
                                next.oursTo(),
                                before.theirsFrom(),
                                next.theirsTo()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean close(MergeChunk before, MergeChunk next) {
        return next.oursFrom() - before.oursTo() <= CLOSE || !anyWord(before.oursTo(), next.oursFrom());
    }

    /** Whether a letter or digit of ASCII is in these lines of ours. */
    private boolean anyWord(int from, int to) {
        byte[] data = oursText.data();
        for (int i = oursText.start(from); i < oursText.start(to); i++) {
            byte value = data[i];
            if ((value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z')) {
                return true;
            }
        }
        return false;
    }
}
