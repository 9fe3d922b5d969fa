package dev.chora.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The templates of the benchmark and the context of all of them, read once. */
final class Sources {
    private final Path folder;
    private final Map<String, String> texts = new HashMap<>();

    Sources(Path folder) {
        this.folder = folder;
    }

    String text(String name) {
        return texts.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
