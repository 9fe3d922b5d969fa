package dev.chora.verify.run;

import dev.chora.engine.Call;
import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.proof.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compose file as compose itself resolves it: defaults filled in, short forms made long, paths absolute.
 *
 * @param document what {@code compose config} prints
 * @param problem why there is none; null when there is one
 */
record ComposeStack(Json document, @Nullable String problem) {
    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The compose file of the project, or null. */
    static @Nullable String file(Bench bench) {
        for (String name : NAMES) {
            if (bench.files().has(name)) {
                return name;
            }
        }
        return null;
    }

    /** Asks compose. */
    static ComposeStack of(Bench bench, Engine engine) throws IOException, InterruptedException {
        String file = file(bench);
        if (file == null) {
            return new ComposeStack(new Json(null), "there is no compose file");
        }
        if (engine.compose().isEmpty()) {
            return new ComposeStack(new Json(null), "compose is not installed");
        }
        environmentFile(bench, file);
        Ran ran = bench.run(engine.compose("--project-name", bench.id(), "--file", file, "config", "--format", "json")
                .in(bench.copy())
                .within(LIMIT));
        Json document = Json.of(ran.out());
        if (document.get("services").missing()) {
            List<String> said = ran.tail(1);
            return new ComposeStack(new Json(null), said.isEmpty() ? "compose says nothing" : said.get(0));
        }
        return new ComposeStack(document, null);
    }

    /** Somebody who follows the README copies .env.example first; a compose file that asks for .env needs it. */
    private static void environmentFile(Bench bench, String file) throws IOException, InterruptedException {
        Path wanted = bench.copy().resolve(".env");
        Path example = bench.copy().resolve(".env.example");
        String text = bench.files().text(file);
        if (text != null && text.contains("env_file") && !Files.exists(wanted) && Files.isRegularFile(example)) {
            Files.copy(example, wanted);
        }
    }

    /** The service that the Dockerfile of the project makes; nothing when there is none. */
    Json mainService() {
        for (String name : document.get("services").keys()) {
            Json service = document.get("services", name);
            Json build = service.get("build");
            String dockerfile = build.get("dockerfile").text();
            if (!build.missing() && (dockerfile.isEmpty() || dockerfile.equals("Dockerfile"))) {
                return service;
            }
        }
        return new Json(null);
    }

    /** Folders of this machine that services mount. */
    List<String> mountedFolders() {
        List<String> folders = new ArrayList<>();
        for (String name : document.get("services").keys()) {
            for (Json volume : document.get("services", name, "volumes").list()) {
                if (volume.get("type").text().equals("bind")) {
                    folders.add(volume.get("source").text());
                }
            }
        }
        return folders;
    }

    /** A call of compose with a file of its own, under the name of the run. */
    static Call call(Bench bench, Engine engine, Path file, String... words) throws IOException, InterruptedException {
        return engine.compose(
                        "--project-name",
                        bench.id(),
                        "--project-directory",
                        bench.copy().toString(),
                        "--file",
                        file.toString())
                .and(words);
    }
}
