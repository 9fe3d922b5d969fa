package dev.chora.cli.command.docker;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is in the place of a file that is to be written. */
final class Existing {
    private Existing() {}

    static byte @Nullable [] bytes(Path file) {
        if (Files.notExists(file)) {
            return null;
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CopierException(
                    ErrorKind.DESTINATION, "cannot read " + file, "It is a folder, or its permissions forbid it.");
        }
    }
}
