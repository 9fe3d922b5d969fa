package dev.chora.docker.host;

/**
 * What containers can have.
 *
 * @param where whose figures these are, for people
 * @param memory in bytes
 * @param cpus processors; a limit may leave a fraction
 * @param disk free bytes where the engine keeps images and volumes; -1 when not measured
 * @param swap in bytes; -1 when not measured
 * @param unmeasured why something was not measured; empty when everything was
 */
public record Resources(String where, long memory, double cpus, long disk, long swap, String unmeasured) {}
