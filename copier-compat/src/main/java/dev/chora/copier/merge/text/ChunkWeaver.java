package dev.chora.copier.merge.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays the edits of both sides over each other. Edits that touch or overlap become a conflict unless they are the same;
 * regions that touch an earlier one join it.
 */
final class ChunkWeaver {
    private final int[] ours;
    private final int[] theirs;
    private final List<MergeChunk> chunks = new ArrayList<>();

    ChunkWeaver(int[] ours, int[] theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    List<MergeChunk> weave(List<Edit> mine, List<Edit> other, int baseLength) {
        int i = 0;
        int j = 0;
        while (i < mine.size() && j < other.size()) {
            Edit one = mine.get(i);
            Edit two = other.get(j);
            if (one.to() < two.from()) {
                addOurs(one, two.newFrom() - two.from());
                i++;
            } else if (two.to() < one.from()) {
                addTheirs(two, one.newFrom() - one.from());
                j++;
            } else {
                if (!same(one, two)) {
                    addConflict(one, two);
                }
                boolean oneDone = two.to() >= one.to();
                boolean twoDone = one.to() >= two.to();
                i += oneDone ? 1 : 0;
                j += twoDone ? 1 : 0;
            }
        }
        for (; i < mine.size(); i++) {
            addOurs(mine.get(i), theirs.length - baseLength);
        }
        for (; j < other.size(); j++) {
            addTheirs(other.get(j), ours.length - baseLength);
        }
        return chunks;
    }

    private boolean same(Edit one, Edit two) {
        if (one.from() != two.from() || one.to() != two.to() || one.added() != two.added()) {
            return false;
        }
        for (int k = 0; k < one.added(); k++) {
            if (ours[one.newFrom() + k] != theirs[two.newFrom() + k]) {
                return false;
            }
        }
        return true;
    }

    private void addOurs(Edit edit, int shift) {
        add(new MergeChunk(
                MergeChunk.Kind.OURS,
                edit.from(),
                edit.to(),
                edit.newFrom(),
                edit.newTo(),
                edit.from() + shift,
                edit.to() + shift));
    }

    private void addTheirs(Edit edit, int shift) {
        add(new MergeChunk(
                MergeChunk.Kind.THEIRS,
                edit.from(),
                edit.to(),
                edit.from() + shift,
                edit.to() + shift,
                edit.newFrom(),
                edit.newTo()));
    }

    /** The union of both ranges, each side stretched over the unchanged lines that the other side changed. */
    private void addConflict(Edit one, Edit two) {
        int from = Math.min(one.from(), two.from());
        int to = Math.max(one.to(), two.to());
        add(new MergeChunk(
                MergeChunk.Kind.CONFLICT,
                from,
                to,
                one.newFrom() - (one.from() - from),
                one.newTo() + (to - one.to()),
                two.newFrom() - (two.from() - from),
                two.newTo() + (to - two.to())));
    }

    private void add(MergeChunk next) {
        int last = chunks.size() - 1;
        if (last >= 0) {
            MergeChunk before = chunks.get(last);
            if (next.oursFrom() <= before.oursTo() || next.theirsFrom() <= before.theirsTo()) {
                chunks.set(last, join(before, next));
                return;
            }
        }
        chunks.add(next);
    }

    private static MergeChunk join(MergeChunk before, MergeChunk next) {
        return new MergeChunk(
                before.kind() == next.kind() ? before.kind() : MergeChunk.Kind.CONFLICT,
                before.baseFrom(),
                next.baseTo(),
                before.oursFrom(),
                next.oursTo(),
                before.theirsFrom(),
                next.theirsTo());
    }
}
