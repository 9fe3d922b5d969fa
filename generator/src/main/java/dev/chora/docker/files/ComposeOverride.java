package dev.chora.docker.files;

import dev.chora.docker.Sizes;
import org.jspecify.annotations.Nullable;

/**
 * What {@code docker-compose.override.yml} says about a service, on top of the compose file (Compose docs, "Merge Compose
 * files"). Limits are those of the Compose Deploy Specification.
 *
 * @param service its name
 * @param port of the machine, with an address in front or without; null leaves what the compose file publishes
 * @param insidePort of the container
 * @param memory limit in bytes
 * @param reserved memory that it should have in any case, in bytes
 * @param cpus processors, as compose takes them
 * @param shm shared memory in bytes
 * @param gpus {@code none}, {@code all} or a number
 * @param restart policy
 */
public record ComposeOverride(
        String service,
        @Nullable String port,
        String insidePort,
        long memory,
        long reserved,
        String cpus,
        long shm,
        String gpus,
        String restart) {
    /** The file. */
    public String text() {
        StringBuilder text = new StringBuilder(700);
        text.append(
                        "# Written by chora docker configure. Compose reads this file on top of the compose file.\n\nservices:\n  ")
                .append(service)
                .append(":\n    restart: ")
                .append(restart.equals("no") ? "\"no\"" : restart)
                .append("\n    # Counts as memory of the container.\n    shm_size: ")
                .append(Sizes.round(shm))
                .append('\n');
        if (port != null) {
            text.append(
                            "    # In the place of what the compose file publishes; needs Compose 2.24.4 or newer.\n    ports: !override\n      - \"")
                    .append(port.indexOf(':') < 0 ? "127.0.0.1:" + port : port)
                    .append(':')
                    .append(insidePort)
                    .append("\"\n");
        }
        text.append("    deploy:\n      resources:\n        limits:\n          cpus: \"")
                .append(cpus)
                .append("\"\n          memory: ")
                .append(Sizes.round(memory))
                .append("\n        reservations:\n          memory: ")
                .append(Sizes.round(Math.min(reserved, memory)))
                .append('\n');
        if (!gpus.equals("none")) {
            text.append("          devices:\n            - driver: nvidia\n              count: ")
                    .append(gpus)
                    .append("\n              capabilities: [gpu]\n");
        }
        return text.toString();
    }
}
