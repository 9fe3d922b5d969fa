package dev.chora.copier.merge.text;

/**
 * One side of a comparison: its lines as numbers, which of them are known to be changed, and which take part in the search
 * for the shortest edit. Lines that the other side does not have, and lines so frequent that pairing them says little, are
 * marked as changed beforehand, as git does.
 */
final class DiffSide {
    private static final int FREQUENT = 1024;
    private static final int SCAN = 100;
    private static final int LONE_TO_FREQUENT = 4;
    private static final byte ABSENT = 0;
    private static final byte USEFUL = 1;
    private static final byte COMMON = 2;

    private final int[] lines;
    private final boolean[] changed;
    private int first;
    private int last;
    private int[] search = new int[0];
    private int searchLength;

    DiffSide(int[] lines) {
        this.lines = lines;
        this.changed = new boolean[lines.length];
    }

    int length() {
        return lines.length;
    }

    boolean sameLine(int one, int other) {
        return lines[one] == lines[other];
    }

    /** Whether the line has no partner on the other side; false outside of the text. */
    boolean changed(int line) {
        return line >= 0 && line < changed.length && changed[line];
    }

    void mark(int line, boolean value) {
        changed[line] = value;
    }

    /** Number of lines that take part in the search. */
    int searchLength() {
        return searchLength;
    }

    /** The number of the line that is at this place of the search. */
    int searched(int index) {
        return lines[search[index]];
    }

    void markSearched(int index) {
        changed[search[index]] = true;
    }

    static void reduce(DiffSide left, DiffSide right, int classes) {
        trimEnds(left, right);
        int[] inLeft = left.frequencies(classes);
        int[] inRight = right.frequencies(classes);
        left.discard(inRight);
        right.discard(inLeft);
    }

    private static void trimEnds(DiffSide left, DiffSide right) {
        int limit = Math.min(left.length(), right.length());
        int head = 0;
        while (head < limit && left.lines[head] == right.lines[head]) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && left.lines[left.length() - 1 - tail] == right.lines[right.length() - 1 - tail]) {
            tail++;
        }
        left.first = head;
        right.first = head;
        left.last = left.length() - tail - 1;
        right.last = right.length() - tail - 1;
    }

    private int[] frequencies(int classes) {
        int[] found = new int[classes];
        for (int line : lines) {
            found[line]++;
        }
        return found;
    }

    private void discard(int[] inOther) {
        int limit = Math.min(roughRoot(lines.length), FREQUENT);
        byte[] kinds = new byte[lines.length];
        for (int i = first; i <= last; i++) {
            int matches = inOther[lines[i]];
            kinds[i] = matches == 0 ? ABSENT : matches >= limit ? COMMON : USEFUL;
        }
        search = new int[Math.max(0, last - first + 1)];
        for (int i = first; i <= last; i++) {
            if (kinds[i] == USEFUL || (kinds[i] == COMMON && !surroundedByAbsent(kinds, i))) {
                search[searchLength++] = i;
            } else {
                changed[i] = true;
            }
        }
    }

    /** Whether a frequent line stands among lines without partner, so that pairing it would only cut a run in two. */
    private boolean surroundedByAbsent(byte[] kinds, int line) {
        int from = Math.max(first, line - SCAN);
        int to = Math.min(last, line + SCAN);
        int absentBefore = 0;
        int common = 2;
        for (int i = line - 1; i >= from && kinds[i] != USEFUL; i--) {
            if (kinds[i] == ABSENT) {
                absentBefore++;
            } else {
                common++;
            }
        }
        if (absentBefore == 0) {
            return false;
        }
        int absentAfter = 0;
        for (int i = line + 1; i <= to && kinds[i] != USEFUL; i++) {
            if (kinds[i] == ABSENT) {
                absentAfter++;
            } else {
                common++;
            }
        }
        return absentAfter != 0 && common * LONE_TO_FREQUENT < common + absentBefore + absentAfter;
    }

    /** A power of two near the square root. */
    static int roughRoot(int value) {
        int root = 1;
        for (int rest = value; rest > 0; rest >>= 2) {
            root <<= 1;
        }
        return root;
    }
}
