package dev.chora.copier.source;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Whether the person's git may write text files with carriage returns: always possible on Windows, elsewhere only when
 * the configuration says something about it. Looked at as text, since that is much cheaper than reading it properly.
 */
final class LineEnds {
    private LineEnds() {}

    static boolean converted(Map<String, String> environment) {
        if (File.separatorChar == '\\') {
            return true;
        }
        String own = environment.get("GIT_CONFIG_GLOBAL");
        if (own != null) {
            return mentioned(Path.of(own));
        }
        String home = environment.get("HOME");
        String xdg = environment.get("XDG_CONFIG_HOME");
        if (home == null || home.isEmpty()) {
            return false;
        }
        Path config = xdg == null || xdg.isEmpty() ? Path.of(home, ".config") : Path.of(xdg);
        return mentioned(Path.of(home, ".gitconfig"))
                || mentioned(config.resolve("git").resolve("config"));
    }

    private static boolean mentioned(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return text.contains("crlf");
        } catch (IOException e) {
            return false;
        }
    }
}
