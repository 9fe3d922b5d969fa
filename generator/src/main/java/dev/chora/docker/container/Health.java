package dev.chora.docker.container;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The health check of a container and what it found.
 *
 * @param status {@code starting}, {@code healthy} or {@code unhealthy}; empty when it never ran
 * @param streak how many failed in a row
 * @param test the command, as in the image: {@code CMD} or {@code CMD-SHELL} first
 * @param probes the last runs, oldest first
 */
public record Health(String status, int streak, List<String> test, List<Probe> probes) {
    public Health {
        test = List.copyOf(test);
        probes = List.copyOf(probes);
    }

    /** The last run; null before the first. */
    public @Nullable Probe last() {
        return probes.isEmpty() ? null : probes.get(probes.size() - 1);
    }

    /** The command as a person would type it. */
    public String command() {
        return test.size() < 2 ? "" : String.join(" ", test.subList(1, test.size()));
    }
}
