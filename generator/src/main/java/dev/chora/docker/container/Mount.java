package dev.chora.docker.container;

/**
 * A folder or file from outside in a container.
 *
 * @param type {@code bind}, {@code volume} or {@code tmpfs}
 * @param source the folder of the engine's machine, or the name of the volume
 * @param destination where it is in the container
 * @param writable whether the container may write to it at all
 */
public record Mount(String type, String source, String destination, boolean writable) {
    /** Whether a path of the container is in it. */
    public boolean holds(String path) {
        return path.equals(destination) || path.startsWith(destination.endsWith("/") ? destination : destination + "/");
    }
}
