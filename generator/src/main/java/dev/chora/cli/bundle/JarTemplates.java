package dev.chora.cli.bundle;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays the templates inside the jar out in the user's cache, once per content. */
final class JarTemplates {
    private static final String PREFIX = "/chora/templates/";

    private JarTemplates() {}

    static Path layOut(Map<String, String> env) {
        try {
            List<String> index = index();
            Path folder = cache(env).resolve("chora").resolve("templates").resolve(index.get(0));
            if (Files.isDirectory(folder)) {
                return folder;
            }
            Files.createDirectories(folder.getParent());
            Path part = Files.createTempDirectory(folder.getParent(), "part");
            for (String path : index.subList(1, index.size())) {
                Path file = part.resolve(path);
                Files.createDirectories(file.getParent());
                try (InputStream in = open(PREFIX + path)) {
                    Files.copy(in, file);
                }
            }
            // Another run may have been faster: its folder has the same content.
            if (!Files.isDirectory(folder)) {
                Files.move(part, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new CopierException(
                    ErrorKind.SOURCE,
                    "cannot lay out the bundled templates in the cache: " + e.getMessage(),
                    "Make the folder writable, or point XDG_CACHE_HOME to one that is.");
        }
    }

    private static Path cache(Map<String, String> env) {
        String xdg = env.get("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isEmpty()) {
            return Path.of(xdg);
        }
        String home = env.get("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home, ".cache");
    }

    private static List<String> index() throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(PREFIX + "INDEX"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = JarTemplates.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("the program has no " + resource + " inside: it was not built with Maven's package");
        }
        return in;
    }
}
