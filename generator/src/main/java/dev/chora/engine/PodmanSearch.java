package dev.chora.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at Podman through {@code podman info}. */
final class PodmanSearch {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Programs programs;
    private final List<Missing> missing = new ArrayList<>();

    PodmanSearch(Programs programs) {
        this.programs = programs;
    }

    EngineSearch search() throws InterruptedException {
        if (programs.find("podman") == null) {
            missing.add(new Missing("engine", "neither docker nor podman is on PATH", Install.engine()));
            return new EngineSearch(null, missing);
        }
        Ran ran = programs.run(Call.of("podman", "info", "--format", "json").within(PATIENCE));
        Json info = Json.of(ran.out());
        if (info.get("host").missing()) {
            List<String> said = ran.tail(1);
            String why = said.isEmpty() ? "podman info answers nothing" : "Podman does not answer: " + said.get(0);
            missing.add(new Missing(
                    "engine",
                    why,
                    "Run podman info and follow what it says; podman machine start "
                            + "starts its machine on macOS and Windows."));
            return new EngineSearch(null, missing);
        }
        return new EngineSearch(engine(info), missing);
    }

    private Engine engine(Json info) throws InterruptedException {
        List<String> compose = List.of("podman", "compose");
        String version = composeVersion(compose);
        if (version == null && programs.find("podman-compose") != null) {
            compose = List.of("podman-compose");
            version = composeVersion(compose);
        }
        if (version == null) {
            compose = List.of();
            missing.add(new Missing(
                    "compose",
                    "podman compose finds no compose provider",
                    "Install docker-compose v2 (or podman-compose) and Podman 4.7 or newer."));
        }
        boolean remote = info.get("host", "serviceIsRemote").isTrue();
        return new Engine(
                Engine.Kind.PODMAN,
                "podman",
                info.get("version", "Version").text(),
                remote ? info.get("host", "remoteSocket", "path").text() : "",
                remote,
                info.get("store", "graphDriverName").text(),
                info.get("host", "security", "rootless").isTrue(),
                info.get("host", "os").text(),
                info.get("host", "arch").text(),
                (int) info.get("host", "cpus").number(),
                (long) info.get("host", "memTotal").number(),
                null,
                compose,
                version,
                false);
    }

    private @Nullable String composeVersion(List<String> compose) throws InterruptedException {
        Ran ran = programs.run(Call.of(compose).and("version", "--short").within(PATIENCE));
        if (!ran.ok()) {
            return null;
        }
        String said = ran.out().strip();
        return said.isEmpty()
                ? null
                : said.substring(said.lastIndexOf('\n') + 1).strip();
    }
}
