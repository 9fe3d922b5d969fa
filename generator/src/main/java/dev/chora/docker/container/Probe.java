package dev.chora.docker.container;

/**
 * One run of a health check.
 *
 * @param exit 0 for healthy; -1 when it took too long
 * @param output what it said, shortened by the engine
 */
public record Probe(int exit, String output) {}
