package dev.chora.copier.merge.text;

/**
 * How well a text can be cut at a place, judged by indentation and blank lines. Lower is better. The weights are those that
 * git's developers found by having people rate differences (git's {@code diff.indentHeuristic}, on by default).
 */
final class IndentScore {
    private static final int MAX_INDENT = 200;
    private static final int MAX_BLANKS = 20;
    private static final int TAB = 8;
    private static final int BLANK_LINE = -1;

    private static final int AT_START = 1;
    private static final int AT_END = 21;
    private static final int PER_BLANK = -30;
    private static final int PER_BLANK_AFTER = 6;
    private static final int DEEPER = -4;
    private static final int DEEPER_AFTER_BLANK = 10;
    private static final int OUT = 24;
    private static final int OUT_AFTER_BLANK = 17;
    private static final int BACK = 23;
    private static final int BACK_AFTER_BLANK = 17;
    private static final int INDENT_WEIGHT = 60;

    private final Lines lines;
    private int indent;
    private long rank;

    IndentScore(Lines lines) {
        this.lines = lines;
    }

    /** Rates a run of changes by the two places where it cuts the text. */
    void rate(int end, int start) {
        indent = 0;
        rank = 0;
        cut(end);
        cut(start);
    }

    int indent() {
        return indent;
    }

    long rank() {
        return rank;
    }

    /** Negative when the first rating is better. */
    static long compare(int indent, long rank, int otherIndent, long otherRank) {
        return (long) INDENT_WEIGHT * Integer.compare(indent, otherIndent) + rank - otherRank;
    }

    private void cut(int place) {
        boolean atEnd = place >= lines.count();
        int here = atEnd ? BLANK_LINE : indentOf(place);
        int blanksBefore = 0;
        int before = BLANK_LINE;
        for (int i = place - 1; i >= 0; i--) {
            before = indentOf(i);
            if (before != BLANK_LINE) {
                break;
            }
            if (++blanksBefore == MAX_BLANKS) {
                before = 0;
                break;
            }
        }
        int blanksBehind = 0;
        int behind = BLANK_LINE;
        for (int i = place + 1; i < lines.count(); i++) {
            behind = indentOf(i);
            if (behind != BLANK_LINE) {
                break;
            }
            if (++blanksBehind == MAX_BLANKS) {
                behind = 0;
                break;
            }
        }
        if (before == BLANK_LINE && blanksBefore == 0) {
            rank += AT_START;
        }
        if (atEnd) {
            rank += AT_END;
        }
        int blanksAfter = here == BLANK_LINE ? 1 + blanksBehind : 0;
        int blanks = blanksBefore + blanksAfter;
        rank += PER_BLANK * blanks + PER_BLANK_AFTER * blanksAfter;
        int effective = here != BLANK_LINE ? here : behind;
        indent += effective;
        if (effective != BLANK_LINE && before != BLANK_LINE) {
            rank += step(effective, before, behind, blanks != 0);
        }
    }

    private static int step(int effective, int before, int behind, boolean blanks) {
        if (effective == before) {
            return 0;
        }
        if (effective > before) {
            return blanks ? DEEPER_AFTER_BLANK : DEEPER;
        }
        if (behind != BLANK_LINE && behind > effective) {
            return blanks ? OUT_AFTER_BLANK : OUT;
        }
        return blanks ? BACK_AFTER_BLANK : BACK;
    }

    /** Columns before the first visible character, at most 200; -1 when there is none. */
    private int indentOf(int line) {
        byte[] data = lines.data();
        int columns = 0;
        for (int i = lines.start(line); i < lines.end(line); i++) {
            byte value = data[i];
            if (value == ' ') {
                columns++;
            } else if (value == '\t') {
                columns += TAB - columns % TAB;
            } else if (value < '\t' || value > '\r') {
                return columns;
            }
            if (columns >= MAX_INDENT) {
                return MAX_INDENT;
            }
        }
        return BLANK_LINE;
    }
}
