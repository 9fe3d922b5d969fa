package dev.chora.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container engine that answers.
 *
 * @param program its command line, {@code docker} or {@code podman}
 * @param version of the engine itself, which may be on another machine than the command line
 * @param host where the engine is, for example {@code unix:///var/run/docker.sock} or {@code ssh://build@example.com};
 *     empty for Podman without a service
 * @param remote whether that is another machine, so that its ports and folders are not those of this one
 * @param storage the storage driver, for example {@code overlay2}; {@code overlayfs (containerd)} for the containerd image
 *     store, which counts compressed layers too and so shows larger images
 * @param rootless whether the engine runs without root
 * @param os of the engine, for example {@code linux}
 * @param architecture of the engine in Docker's words, for example {@code amd64}
 * @param cpus how many the engine may use
 * @param memory what the engine may use, in bytes
 * @param buildx version of the buildx plugin, or null
 * @param compose what starts compose, for example {@code [docker, compose]}; empty when there is none
 * @param composeVersion or null
 * @param buildKit whether building uses BuildKit, which has cache mounts and here-documents
 */
public record Engine(
        Kind kind,
        String program,
        String version,
        String host,
        boolean remote,
        String storage,
        boolean rootless,
        String os,
        String architecture,
        int cpus,
        long memory,
        @Nullable String buildx,
        List<String> compose,
        @Nullable String composeVersion,
        boolean buildKit) {
    /** Whose engine it is. */
    public enum Kind {
        /** Docker Engine or Docker Desktop. */
        DOCKER("Docker"),
        /** Podman, also when it is reached through Docker's command line. */
        PODMAN("Podman");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name for people. */
        public String word() {
            return word;
        }
    }

    public Engine {
        compose = List.copyOf(compose);
    }

    /** A call of the command line. */
    public Call call(String... arguments) {
        return Call.of(program).and(arguments);
    }

    /** A call of compose; only when there is one. */
    public Call compose(String... arguments) {
        return Call.of(compose).and(arguments);
    }

    /**
     * A build, with what this engine needs for it: Podman keeps HEALTHCHECK only in images of Docker's format, and a
     * Podman service cannot be asked for BuildKit.
     */
    public Call build(String... arguments) {
        if (kind == Kind.DOCKER) {
            return call("build").and(arguments);
        }
        return program.equals("podman")
                ? call("build", "--format", "docker").and(arguments)
                : call("build").and(arguments).with("DOCKER_BUILDKIT", "0");
    }

    /** One line about it, for people. */
    public String described() {
        List<String> parts = new ArrayList<>();
        parts.add(kind.word() + " " + version);
        parts.add(os + "/" + architecture);
        parts.add(storage);
        if (rootless) {
            parts.add("rootless");
        }
        parts.add(buildKit ? "BuildKit" : kind == Kind.PODMAN ? "Buildah" : "no BuildKit");
        if (buildx != null) {
            parts.add("buildx " + buildx);
        }
        if (composeVersion != null) {
            parts.add("compose " + composeVersion);
        }
        if (remote) {
            parts.add("at " + ShellLine.withoutPassword(host));
        }
        return String.join(", ", parts);
    }
}
