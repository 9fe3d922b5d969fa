package dev.chora.docker.host;

import dev.chora.docker.Sizes;

/**
 * What services need.
 *
 * @param memory in bytes
 * @param cpus processors
 * @param disk free bytes
 * @param swap in bytes
 */
public record Needs(long memory, double cpus, long disk, long swap) {
    /** What services with a model in them usually need. */
    public static final Needs OF_AI_SERVICES = new Needs(8 * Sizes.GB, 4, 20 * Sizes.GB, 2 * Sizes.GB);

    /** A machine sold with 8 GB shows less: firmware and kernel keep up to this share for themselves. */
    private static final double KEPT_BACK = 0.07;

    /** Whether memory is enough. */
    boolean enoughMemory(long bytes) {
        return bytes >= memory * (1 - KEPT_BACK);
    }
}
