package dev.chora.docker.container;

/**
 * A published port.
 *
 * @param inside with its protocol, for example {@code 8000/tcp}
 * @param address of the engine's machine; empty for all
 * @param outside of the engine's machine; empty when the engine chooses
 */
public record Port(String inside, String address, String outside) {}
