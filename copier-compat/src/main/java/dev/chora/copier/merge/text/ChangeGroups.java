package dev.chora.copier.merge.text;

import org.jspecify.annotations.Nullable;

/**
 * Slides runs of changed lines. A run that is followed by a copy of its first line can as well be said to begin one line
 * later; all such places are right, and git's choice is: in line with a change of the other side where there is one, else
 * where indentation and blank lines make it most readable, else as late as possible.
 */
final class ChangeGroups {
    private static final int MAX_SLIDE = 100;

    private final DiffSide side;
    /** The run looked at: lines {@code start..end}, end not included; empty between two unchanged lines. */
    private int start;

    private int end;

    private ChangeGroups(DiffSide side) {
        this.side = side;
        while (side.changed(end)) {
            end++;
        }
    }

    /** Moves the runs of one side; with a score to the most readable place. */
    static void align(DiffSide side, DiffSide other, @Nullable IndentScore score) {
        ChangeGroups group = new ChangeGroups(side);
        ChangeGroups partner = new ChangeGroups(other);
        do {
            if (group.end > group.start) {
                group.settle(partner, score);
            }
        } while (group.next() && partner.next());
    }

    private void settle(ChangeGroups partner, @Nullable IndentScore score) {
        int size;
        int earliestEnd;
        boolean inLine;
        do {
            size = end - start;
            inLine = false;
            while (slideUp()) {
                partner.previous();
            }
            earliestEnd = end;
            inLine |= partner.end > partner.start;
            while (slideDown()) {
                partner.next();
                inLine |= partner.end > partner.start;
            }
        } while (size != end - start);
        if (end == earliestEnd) {
            return;
        }
        if (inLine) {
            while (partner.end == partner.start) {
                slideUp();
                partner.previous();
            }
        } else if (score != null) {
            int best = bestEnd(score, size, earliestEnd);
            while (end > best) {
                slideUp();
                partner.previous();
            }
        }
    }

    private int bestEnd(IndentScore score, int size, int earliestEnd) {
        int place = Math.max(earliestEnd, Math.max(end - size - 1, end - MAX_SLIDE));
        int best = place;
        score.rate(place, place - size);
        long bestRank = score.rank();
        int bestIndent = score.indent();
        for (place++; place <= end; place++) {
            score.rate(place, place - size);
            if (IndentScore.compare(score.indent(), score.rank(), bestIndent, bestRank) <= 0) {
                best = place;
                bestRank = score.rank();
                bestIndent = score.indent();
            }
        }
        return best;
    }

    private boolean next() {
        if (end == side.length()) {
            return false;
        }
        start = end + 1;
        end = start;
        while (side.changed(end)) {
            end++;
        }
        return true;
    }

    private void previous() {
        end = start - 1;
        start = end;
        while (side.changed(start - 1)) {
            start--;
        }
    }

    private boolean slideDown() {
        if (end >= side.length() || !side.sameLine(start, end)) {
            return false;
        }
        side.mark(start++, false);
        side.mark(end++, true);
        while (side.changed(end)) {
            end++;
        }
        return true;
    }

    private boolean slideUp() {
        if (start == 0 || !side.sameLine(start - 1, end - 1)) {
            return false;
        }
        side.mark(--start, true);
        side.mark(--end, false);
        while (side.changed(start - 1)) {
            start--;
        }
        return true;
    }
}
