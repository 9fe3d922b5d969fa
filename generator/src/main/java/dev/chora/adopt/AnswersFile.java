package dev.chora.adopt;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one file that an adoption writes. */
final class AnswersFile {
    private AnswersFile() {}

    /** Where it is; never outside of the project. */
    static Path file(Path project, String answersFile) {
        Path file = project.resolve(answersFile).normalize();
        if (!file.startsWith(project) || file.equals(project)) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "The path of the answers file leads out of the project: " + answersFile,
                    "Name a file inside the project with -a.");
        }
        if (Files.isSymbolicLink(file)) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "The answers file is a link, which may lead out of the project: " + answersFile,
                    "Remove the link, or name another file with -a.");
        }
        return file;
    }

    static void write(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The answers file cannot be written: " + failure.getMessage(),
                    null,
                    null,
                    failure);
        }
    }
}
