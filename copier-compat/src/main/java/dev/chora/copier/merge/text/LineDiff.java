package dev.chora.copier.merge.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The differences of two texts as git sees them with its default algorithm, Myers' O(ND) in linear space: the same lines
 * are left out beforehand, the same of several shortest edits is taken, and runs of changes slide to the same place.
 */
public final class LineDiff {
    private LineDiff() {}

    /** The differences in ascending order, as {@code git diff} shows them. */
    public static List<Edit> between(Lines old, Lines now) {
        LineClasses classes = new LineClasses();
        int[] oldNumbers = classes.number(old);
        int[] newNumbers = classes.number(now);
        return between(oldNumbers, newNumbers, classes.count(), new IndentScore(old), new IndentScore(now));
    }

    /** The differences as git's merge sees them: sliding runs are not moved to a more readable place. */
    static List<Edit> forMerge(int[] old, int[] now, int classes) {
        return between(old, now, classes, null, null);
    }

    private static List<Edit> between(
            int[] old, int[] now, int classes, @Nullable IndentScore oldScore, @Nullable IndentScore newScore) {
        DiffSide left = new DiffSide(old);
        DiffSide right = new DiffSide(now);
        DiffSide.reduce(left, right, classes);
        new ShortestEdit(left, right).run();
        ChangeGroups.align(left, right, oldScore);
        ChangeGroups.align(right, left, newScore);
        return edits(left, right);
    }

    private static List<Edit> edits(DiffSide left, DiffSide right) {
        List<Edit> edits = new ArrayList<>();
        int i = left.length();
        int j = right.length();
        while (i > 0 || j > 0) {
            if (left.changed(i - 1) || right.changed(j - 1)) {
                int to = i;
                int newTo = j;
                while (left.changed(i - 1)) {
                    i--;
                }
                while (right.changed(j - 1)) {
                    j--;
                }
                edits.add(new Edit(i, to, j, newTo));
            }
            i--;
            j--;
        }
        Collections.reverse(edits);
        return edits;
    }
}
