package dev.chora.copier;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a person may have meant: for "did you mean" behind a name that is not known. */
public final class Nearest {
    private Nearest() {}

    /** The candidate that differs in the fewest letters; null when all differ too much. */
    public static @Nullable String to(String name, Collection<String> candidates) {
        String best = null;
        int least = Math.max(2, name.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = above[0];
            above[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.min(same, Math.min(above[j], above[j - 1]) + 1);
            }
        }
        return above[b.length()];
    }
}
