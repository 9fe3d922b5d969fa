package dev.chora.docker.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an engine and its machine have what services need.
 *
 * @param engine one line about the engine; null when none answers
 * @param resources the figures, and whose they are
 * @param checks in the order in which they matter
 */
public record Validation(@Nullable String engine, Resources resources, List<Check> checks) {
    public Validation {
        checks = List.copyOf(checks);
    }

    /** Whether nothing failed. */
    public boolean ok() {
        for (Check check : checks) {
            if (check.verdict() == Check.Verdict.FAILED) {
                return false;
            }
        }
        return true;
    }
}
