package dev.chora.cli.command.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what was only needed for a while. */
final class Folders {
    private Folders() {}

    /** Deletes a folder with everything in it; what cannot be deleted stays. */
    static void delete(Path folder) {
        List<Path> paths;
        try (Stream<Path> walked = Files.walk(folder)) {
            paths = walked.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException gone) {
            return;
        }
        for (Path path : paths) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stays) {
                continue;
            }
        }
    }
}
