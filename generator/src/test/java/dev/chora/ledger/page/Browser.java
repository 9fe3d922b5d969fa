package dev.chora.ledger.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Chromium without a window. */
final class Browser {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private Browser() {}

    /** The program, or null when none is installed. */
    static @Nullable String program() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            for (String name : NAMES) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        return null;
    }

    /** The document of a page after its scripts ran. */
    static String dom(Path page, Path profile, boolean dark, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                String.valueOf(program()),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--allow-file-access-from-files",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=5000",
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1)));
        line.addAll(List.of(more));
        line.add("--dump-dom");
        line.add(page.toUri().toString());
        Path out = profile.resolveSibling("dom.html");
        Process chromium = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!chromium.waitFor(1, TimeUnit.MINUTES)) {
            chromium.destroyForcibly();
            throw new IOException("the browser does not end");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
