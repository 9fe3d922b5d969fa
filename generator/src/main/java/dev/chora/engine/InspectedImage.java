package dev.chora.engine;

/**
 * What {@code image inspect} says, in the words of either engine.
 *
 * @param json the first element of its output
 */
public record InspectedImage(Json json) {
    /** The command of the health check; missing when there is none. Podman keeps it beside the configuration. */
    public Json healthCheck() {
        Json inside = json.get("Config", "Healthcheck", "Test");
        return inside.missing() ? json.get("Healthcheck", "Test") : inside;
    }
}
