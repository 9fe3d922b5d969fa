package dev.chora.docker.diagnose;

import dev.chora.docker.container.Container;
import dev.chora.docker.container.StartFile;
import dev.chora.engine.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an engine told about a real container, as {@code .ci/diagnose --record} wrote it down. */
public final class Recorded {
    public static final Path DATA = Path.of("src", "test", "resources", "diagnose");

    private Recorded() {}

    /** Names of all records. */
    public static List<String> names() {
        try (Stream<Path> folders = Files.list(DATA)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record of this name. */
    public static Case of(String name) {
        Json about = json(name, "about.json");
        Map<String, String> owners = new LinkedHashMap<>();
        for (String source : about.get("owners").keys()) {
            owners.put(source, about.get("owners", source).text());
        }
        return new Case(
                Container.of(json(name, "inspect.json").list().get(0)),
                about.get("log").texts(),
                start(about.get("start")),
                about.get("image_architecture").text(),
                about.get("engine_architecture").text(),
                about.get("publishers").texts(),
                owners,
                "docker");
    }

    private static StartFile start(Json json) {
        return json.missing()
                ? null
                : new StartFile(
                        json.get("path").text(),
                        json.get("there").isTrue(),
                        json.get("executable").isTrue(),
                        new String(Base64.getDecoder().decode(json.get("head").text()), StandardCharsets.ISO_8859_1),
                        json.get("interpreter").missing()
                                ? null
                                : json.get("interpreter").isTrue());
    }

    /** A file of the record as JSON. */
    public static Json json(String name, String file) {
        try {
            return Json.of(Files.readString(DATA.resolve(name).resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
