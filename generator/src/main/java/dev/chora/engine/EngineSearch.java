package dev.chora.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search for an engine came to.
 *
 * @param engine the one to use, or null
 * @param missing what is not there: the engine itself, or parts that it works better with
 */
public record EngineSearch(@Nullable Engine engine, List<Missing> missing) {
    /** The variable that says which engine to use when there are several: {@code docker} or {@code podman}. */
    public static final String VARIABLE = "CHORA_ENGINE";

    public EngineSearch {
        missing = List.copyOf(missing);
    }

    /**
     * Looks for Docker, then for Podman; {@link #VARIABLE} chooses one of them.
     *
     * @throws InterruptedException when stopped meanwhile
     */
    public static EngineSearch of(Programs programs, Map<String, String> environment) throws InterruptedException {
        String wanted = environment.getOrDefault(VARIABLE, "");
        EngineSearch docker = null;
        if (!wanted.equals("podman")) {
            docker = new DockerSearch(programs, environment).search();
            if (docker.engine() != null || wanted.equals("docker")) {
                return docker;
            }
        }
        EngineSearch podman = new PodmanSearch(programs).search();
        return podman.engine() != null || docker == null ? podman : docker;
    }

    /** What is missing under this name, or null. */
    public @Nullable Missing missing(String what) {
        for (Missing one : missing) {
            if (one.what().equals(what)) {
                return one;
            }
        }
        return null;
    }
}
