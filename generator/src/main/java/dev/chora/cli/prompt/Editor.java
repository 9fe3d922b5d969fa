package dev.chora.cli.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a person write a text in the editor of their own choice: VISUAL, then EDITOR. */
final class Editor {
    private Editor() {}

    /** The text as it was saved; null when there is no editor or it ended with an error. */
    static @Nullable String edit(String text, String suffix, Map<String, String> env) throws IOException {
        String program = env.getOrDefault("VISUAL", env.getOrDefault("EDITOR", ""));
        if (program.isBlank()) {
            return null;
        }
        Path file = Files.createTempFile("chora-answer", suffix);
        try {
            Files.writeString(file, text);
            // The variable may hold options, and blanks in quotes: only a shell reads that as its author meant it.
            List<String> command = List.of("sh", "-c", program + " \"$1\"", "sh", file.toString());
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor() == 0 ? Files.readString(file) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
