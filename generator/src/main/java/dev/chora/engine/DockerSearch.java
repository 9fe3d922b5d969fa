package dev.chora.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at Docker's command line, and at the engine behind it through {@code docker info}. */
final class DockerSearch {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Programs programs;
    private final Map<String, String> environment;
    private final List<Missing> missing = new ArrayList<>();

    DockerSearch(Programs programs, Map<String, String> environment) {
        this.programs = programs;
        this.environment = environment;
    }

    EngineSearch search() throws InterruptedException {
        if (programs.find("docker") == null) {
            return none("docker is not on PATH", Install.engine());
        }
        Ran ran =
                programs.run(Call.of("docker", "info", "--format", "{{json .}}").within(PATIENCE));
        Json info = Json.of(ran.out());
        if (info.missing()) {
            // The package podman-docker puts a docker command in place that is Podman.
            return ran.err().contains("Emulate Docker CLI using podman") || isPodman(ran)
                    ? new PodmanSearch(programs).search()
                    : none(reason(ran, info), Install.start());
        }
        if (!info.get("host", "buildahVersion").missing()) {
            return new PodmanSearch(programs).search();
        }
        if (info.get("ServerVersion").text().isEmpty()) {
            return none(reason(ran, info), Install.start());
        }
        return new EngineSearch(engine(info), missing);
    }

    private static boolean isPodman(Ran ran) {
        return ran.out().contains("buildahVersion");
    }

    private EngineSearch none(String why, String advice) {
        missing.add(new Missing("engine", why, advice));
        return new EngineSearch(null, missing);
    }

    private static String reason(Ran ran, Json info) {
        if (ran.tookTooLong()) {
            return "docker info did not answer within " + PATIENCE.toSeconds() + " s";
        }
        List<String> errors = info.get("ServerErrors").texts();
        List<String> lines = errors.isEmpty() ? ran.tail(1) : errors;
        return lines.isEmpty() ? "docker info answers nothing" : "Docker does not answer: " + lines.get(0);
    }

    private Engine engine(Json info) throws InterruptedException {
        String host = host(info);
        String version = info.get("ServerVersion").text();
        boolean podman = behindIsPodman();
        String buildx = plugin(info, "buildx");
        List<String> compose = List.of("docker", "compose");
        String composeVersion = plugin(info, "compose");
        if (composeVersion == null) {
            compose = List.of("docker-compose");
            composeVersion = standaloneCompose();
        }
        boolean buildKit = !podman && buildx != null && !"0".equals(environment.get("DOCKER_BUILDKIT"));
        if (buildx == null) {
            missing.add(new Missing("buildx", "the buildx plugin is not installed", Install.buildx()));
        }
        if (composeVersion == null) {
            compose = List.of();
            missing.add(new Missing("compose", "compose v2 is not installed", Install.compose()));
        }
        return new Engine(
                podman ? Engine.Kind.PODMAN : Engine.Kind.DOCKER,
                "docker",
                version,
                host,
                isRemote(host),
                storage(info),
                contains(info, "name=rootless"),
                info.get("OSType").text(),
                Architecture.ofMachine(info.get("Architecture").text()),
                (int) info.get("NCPU").number(),
                (long) info.get("MemTotal").number(),
                buildx,
                compose,
                composeVersion,
                buildKit);
    }

    private String host(Json info) throws InterruptedException {
        String given = environment.getOrDefault("DOCKER_HOST", "");
        if (!given.isEmpty()) {
            return given;
        }
        Ran ran = programs.run(Call.of("docker", "context", "inspect", "--format", "{{.Endpoints.docker.Host}}")
                .within(PATIENCE));
        return ran.ok() ? ran.out().strip() : info.get("ClientInfo", "Context").text();
    }

    /** Sockets and pipes are of this machine; so are TCP addresses that lead back to it. */
    static boolean isRemote(String host) {
        if (host.startsWith("ssh://")) {
            return true;
        }
        boolean network = host.startsWith("tcp://") || host.startsWith("http://") || host.startsWith("https://");
        return network && !host.contains("//localhost") && !host.contains("//127.") && !host.contains("//[::1]");
    }

    private boolean behindIsPodman() throws InterruptedException {
        Ran ran = programs.run(Call.of("docker", "version", "--format", "{{json .Server.Components}}")
                .within(PATIENCE));
        return ran.ok() && ran.out().contains("Podman Engine");
    }

    private static @Nullable String plugin(Json info, String name) {
        for (Json plugin : info.get("ClientInfo", "Plugins").list()) {
            if (plugin.get("Name").text().equals(name)
                    && plugin.get("Err").missing()
                    && !plugin.get("Version").missing()) {
                String version = plugin.get("Version").text();
                return version.startsWith("v") ? version.substring(1) : version;
            }
        }
        return null;
    }

    /** Version 1 of compose knows neither {@code --wait} nor the Compose Specification, and is not counted. */
    private @Nullable String standaloneCompose() throws InterruptedException {
        if (programs.find("docker-compose") == null) {
            return null;
        }
        Ran ran = programs.run(Call.of("docker-compose", "version", "--short").within(PATIENCE));
        String version = ran.out().strip();
        version = version.startsWith("v") ? version.substring(1) : version;
        return ran.ok() && !version.isEmpty() && !version.startsWith("1.") ? version : null;
    }

    private static String storage(Json info) {
        String driver = info.get("Driver").text();
        for (Json row : info.get("DriverStatus").list()) {
            List<String> pair = row.texts();
            if (pair.size() == 2
                    && pair.get(0).equals("driver-type")
                    && pair.get(1).contains("containerd")) {
                return driver + " (containerd)";
            }
        }
        return driver;
    }

    private static boolean contains(Json info, String option) {
        for (String one : info.get("SecurityOptions").texts()) {
            if (one.startsWith(option)) {
                return true;
            }
        }
        return false;
    }
}
