package dev.chora.copier.merge.text;

/**
 * Myers' divide and conquer: paths grow from both corners of the edit graph until they meet, and both halves are solved in
 * turn. Gives up on the shortest edit, as git does, when a region is so different that finding it would take too long.
 */
final class ShortestEdit {
    private static final int MINIMAL_COST_LIMIT = 256;
    private static final int HEURISTIC_COST = 256;
    private static final int LONG_SNAKE = 20;
    private static final int PROGRESS_FACTOR = 4;
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final DiffSide left;
    private final DiffSide right;
    private final int[] forward;
    private final int[] backward;
    private final int origin;
    private final int costLimit;

    private int splitLeft;
    private int splitRight;
    private boolean exactBelow;
    private boolean exactAbove;

    ShortestEdit(DiffSide left, DiffSide right) {
        this.left = left;
        this.right = right;
        int diagonals = left.searchLength() + right.searchLength() + 3;
        forward = new int[diagonals + 1];
        backward = new int[diagonals + 1];
        origin = right.searchLength() + 1;
        costLimit = Math.max(DiffSide.roughRoot(diagonals), MINIMAL_COST_LIMIT);
    }

    /** Marks the changed lines on both sides. */
    void run() {
        solve(0, left.searchLength(), 0, right.searchLength(), false);
    }

    private void solve(int fromLeft, int toLeft, int fromRight, int toRight, boolean exact) {
        int a = fromLeft;
        int b = fromRight;
        int aEnd = toLeft;
        int bEnd = toRight;
        while (a < aEnd && b < bEnd && left.searched(a) == right.searched(b)) {
            a++;
            b++;
        }
        while (a < aEnd && b < bEnd && left.searched(aEnd - 1) == right.searched(bEnd - 1)) {
            aEnd--;
            bEnd--;
        }
        if (a == aEnd) {
            for (; b < bEnd; b++) {
                right.markSearched(b);
            }
        } else if (b == bEnd) {
            for (; a < aEnd; a++) {
                left.markSearched(a);
            }
        } else {
            split(a, aEnd, b, bEnd, exact);
            int middleLeft = splitLeft;
            int middleRight = splitRight;
            boolean above = exactAbove;
            solve(a, middleLeft, b, middleRight, exactBelow);
            solve(middleLeft, aEnd, middleRight, bEnd, above);
        }
    }

    private void split(int a, int aEnd, int b, int bEnd, boolean exact) {
        int lowest = a - bEnd;
        int highest = aEnd - b;
        int start = a - b;
        int goal = aEnd - bEnd;
        boolean odd = ((start - goal) & 1) != 0;
        int forwardLow = start;
        int forwardHigh = start;
        int backwardLow = goal;
        int backwardHigh = goal;
        forward[origin + start] = a;
        backward[origin + goal] = aEnd;
        for (int cost = 1; ; cost++) {
            boolean longSnake = false;
            if (forwardLow > lowest) {
                forward[origin + --forwardLow - 1] = -1;
            } else {
                forwardLow++;
            }
            if (forwardHigh < highest) {
                forward[origin + ++forwardHigh + 1] = -1;
            } else {
                forwardHigh--;
            }
            for (int d = forwardHigh; d >= forwardLow; d -= 2) {
                int x = Math.max(forward[origin + d - 1] + 1, forward[origin + d + 1]);
                int begin = x;
                int y = x - d;
                while (x < aEnd && y < bEnd && left.searched(x) == right.searched(y)) {
                    x++;
                    y++;
                }
                longSnake |= x - begin > LONG_SNAKE;
                forward[origin + d] = x;
                if (odd && backwardLow <= d && d <= backwardHigh && backward[origin + d] <= x) {
                    meet(x, y, true, true);
                    return;
                }
            }
            if (backwardLow > lowest) {
                backward[origin + --backwardLow - 1] = NOWHERE;
            } else {
                backwardLow++;
            }
            if (backwardHigh < highest) {
                backward[origin + ++backwardHigh + 1] = NOWHERE;
            } else {
                backwardHigh--;
            }
            for (int d = backwardHigh; d >= backwardLow; d -= 2) {
                int x = Math.min(backward[origin + d - 1], backward[origin + d + 1] - 1);
                int begin = x;
                int y = x - d;
                while (x > a && y > b && left.searched(x - 1) == right.searched(y - 1)) {
                    x--;
                    y--;
                }
                longSnake |= begin - x > LONG_SNAKE;
                backward[origin + d] = x;
                if (!odd && forwardLow <= d && d <= forwardHigh && x <= forward[origin + d]) {
                    meet(x, y, true, true);
                    return;
                }
            }
            if (exact) {
                continue;
            }
            if (longSnake && cost > HEURISTIC_COST) {
                if (goodForward(forwardLow, forwardHigh, start, cost, a, aEnd, b, bEnd)
                        || goodBackward(backwardLow, backwardHigh, goal, cost, a, aEnd, b, bEnd)) {
                    return;
                }
            }
            if (cost >= costLimit) {
                giveUp(forwardLow, forwardHigh, backwardLow, backwardHigh, a, aEnd, b, bEnd);
                return;
            }
        }
    }

    private void meet(int x, int y, boolean below, boolean above) {
        splitLeft = x;
        splitRight = y;
        exactBelow = below;
        exactAbove = above;
    }

    /** Looks for a path from the start that came far for its cost and ends in a long run of equal lines. */
    private boolean goodForward(int low, int high, int start, int cost, int a, int aEnd, int b, int bEnd) {
        int best = 0;
        for (int d = high; d >= low; d -= 2) {
            int x = forward[origin + d];
            int y = x - d;
            int progress = x - a + y - b - Math.abs(d - start);
            if (progress > PROGRESS_FACTOR * cost
                    && progress > best
                    && a + LONG_SNAKE <= x
                    && x < aEnd
                    && b + LONG_SNAKE <= y
                    && y < bEnd
                    && equalRun(x - LONG_SNAKE, y - LONG_SNAKE)) {
                best = progress;
                meet(x, y, true, false);
            }
        }
        return best > 0;
    }

    private boolean goodBackward(int low, int high, int goal, int cost, int a, int aEnd, int b, int bEnd) {
        int best = 0;
        for (int d = high; d >= low; d -= 2) {
            int x = backward[origin + d];
            int y = x - d;
            int progress = aEnd - x + bEnd - y - Math.abs(d - goal);
            if (progress > PROGRESS_FACTOR * cost
                    && progress > best
                    && a < x
                    && x <= aEnd - LONG_SNAKE
                    && b < y
                    && y <= bEnd - LONG_SNAKE
                    && equalRun(x, y)) {
                best = progress;
                meet(x, y, false, true);
            }
        }
        return best > 0;
    }

    private boolean equalRun(int x, int y) {
        for (int k = 0; k < LONG_SNAKE; k++) {
            if (left.searched(x + k) != right.searched(y + k)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the path that came furthest, from either corner. */
    private void giveUp(
            int forwardLow, int forwardHigh, int backwardLow, int backwardHigh, int a, int aEnd, int b, int bEnd) {
        int furthest = -1;
        int furthestX = -1;
        for (int d = forwardHigh; d >= forwardLow; d -= 2) {
            int x = Math.min(forward[origin + d], aEnd);
            if (x - d > bEnd) {
                x = bEnd + d;
            }
            if (furthest < x + x - d) {
                furthest = x + x - d;
                furthestX = x;
            }
        }
        int nearest = NOWHERE;
        int nearestX = NOWHERE;
        for (int d = backwardHigh; d >= backwardLow; d -= 2) {
            int x = Math.max(a, backward[origin + d]);
            if (x - d < b) {
                x = b + d;
            }
            if (x + x - d < nearest) {
                nearest = x + x - d;
                nearestX = x;
            }
        }
        if ((long) aEnd + bEnd - nearest < (long) furthest - a - b) {
            meet(furthestX, furthest - furthestX, true, false);
        } else {
            meet(nearestX, nearest - nearestX, false, true);
        }
    }
}
