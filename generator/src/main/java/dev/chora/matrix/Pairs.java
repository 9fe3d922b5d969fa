package dev.chora.matrix;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which two answers were seen together, and which answer at all. */
final class Pairs {
    /**
     * An answer to a question.
     *
     * @param label what tells it from the question's other answers
     */
    record Pick(String question, String label) {}

    private record Pair(Pick one, Pick other) {}

    private final Set<Object> seen = new HashSet<>();

    /** How much is new when this answer is given after those. */
    int gain(Pick pick, List<Pick> before) {
        int gain = seen.contains(pick) ? 0 : 1;
        for (Pick other : before) {
            gain += seen.contains(new Pair(other, pick)) ? 0 : 1;
        }
        return gain;
    }

    /** Remembers all answers of one run; how many of them, and of their pairs, were new. */
    int add(List<Pick> picks) {
        int before = seen.size();
        for (int i = 0; i < picks.size(); i++) {
            seen.add(picks.get(i));
            for (int j = 0; j < i; j++) {
                seen.add(new Pair(picks.get(j), picks.get(i)));
            }
        }
        return seen.size() - before;
    }
}
