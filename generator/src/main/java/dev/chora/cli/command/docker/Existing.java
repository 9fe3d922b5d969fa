package dev.chora.cli.command.docker;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is in the place of a file that is to be written. */
final class Existing {
    private Existing() {}

    static @Nullable String text(Path file) {
        if (Files.notExists(file)) {
            return null;
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CopierException(
                    ErrorKind.DESTINATION, "cannot read " + file, "It is a folder, or its permissions forbid it.");
        }
    }
}
