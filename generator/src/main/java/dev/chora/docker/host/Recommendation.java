package dev.chora.docker.host;

import dev.chora.docker.Sizes;

/**
 * What one AI service should get of a machine: half of its memory up to 16 GB, half of its processors, and shared memory of
 * 8 GB. Shared memory counts as memory of the container, so it gets half of that at most.
 *
 * @param where whose figures it is made from
 * @param memory limit in bytes
 * @param reserved what it should have in any case, in bytes
 * @param cpus processors
 * @param shm shared memory in bytes
 * @param machineMemory what the machine has, in bytes
 * @param machineCpus what the machine has
 */
public record Recommendation(
        String where, long memory, long reserved, double cpus, long shm, long machineMemory, double machineCpus) {
    private static final long MOST_MEMORY = 16 * Sizes.GB;
    private static final long MOST_SHARED = 8 * Sizes.GB;
    private static final long STEP = 512 * Sizes.MB;

    /** For a machine. */
    public static Recommendation of(Resources resources) {
        long memory = Math.min(MOST_MEMORY, steps(resources.memory() / 2));
        long shm = Math.min(MOST_SHARED, steps(memory / 2));
        double cpus = resources.cpus() >= 2 ? Math.floor(resources.cpus() / 2) : resources.cpus() / 2;
        return new Recommendation(
                resources.where(), memory, steps(memory / 2), cpus, shm, resources.memory(), resources.cpus());
    }

    /** Round figures are easier to compare; what is kept back by firmware and kernel is counted as being there. */
    private static long steps(long bytes) {
        long down = (bytes + STEP / 2) / STEP * STEP;
        return Math.max(STEP, down);
    }

    /** The processors as compose files and engines take them. */
    public String cpusText() {
        return Validator.plain(cpus);
    }

    /** The processors of the machine. */
    public String machineCpusText() {
        return Validator.plain(machineCpus);
    }
}
