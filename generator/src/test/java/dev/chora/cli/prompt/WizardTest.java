package dev.chora.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.testing.Approved;
import dev.chora.testing.TerminalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the scripts of {@code src/test/resources/wizard} on the real program. A script says what is typed, and after it how
 * the screen must look; {@code -Dchora.approve} writes the screens down as they are. See docs/prompts.md for the words.
 */
class WizardTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "wizard");
    private static final String TEMPLATES = "src/test/resources/wizard/templates/";
    private static final boolean WRITE = System.getProperty("chora.approve") != null;
    private static final long AFTER_ESCAPE_MILLIS = 800;

    @TempDir
    Path folder;

    private final Map<String, String> env = new LinkedHashMap<>();
    private final List<String> played = new ArrayList<>();
    private int columns = 80;
    private int rows = 24;

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void plays(String script) throws IOException, InterruptedException {
        env.put("PATH", System.getenv("PATH"));
        env.put("HOME", folder.resolve(".home").toString());
        env.put("XDG_CACHE_HOME", folder.resolve(".home/cache").toString());
        List<String> lines = Files.readAllLines(SCRIPTS.resolve(script));
        TerminalRun run = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("|")) {
                continue;
            }
            played.add(line);
            String rest = line.substring(line.indexOf(' ') + 1);
            switch (line.isBlank() || line.startsWith("#") ? "" : line.split(" ")[0]) {
                case "" -> {
                    continue;
                }
                case "size" -> size(rest);
                case "env" -> env.put(rest.substring(0, rest.indexOf('=')), rest.substring(rest.indexOf('=') + 1));
                case "file" -> {
                    Path file = folder.resolve(rest.split(" ")[0]);
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, rest.substring(rest.indexOf(' ') + 1) + "\n");
                }
                case "run" ->
                    run = TerminalRun.start(
                            folder,
                            env,
                            columns,
                            rows,
                            rest.replace("@", TEMPLATES).split(" "));
                case "keys" -> keys(run, rest);
                case "resize" -> {
                    size(rest);
                    run.resize(columns, rows);
                }
                case "sees" ->
                    assertThat(run.awaitText(rest)).as(script + ":" + (i + 1)).contains(rest);
                case "exit" -> assertThat(run.awaitExit()).as(script).isEqualTo(Integer.parseInt(rest));
                case "made" -> assertThat(String.join(" ", made())).isEqualTo(rest);
                case "shows" ->
                    assertThat(Files.readString(folder.resolve(rest.split(" ")[0])))
                            .contains(rest.substring(rest.indexOf(' ') + 1));
                default -> throw new IllegalArgumentException(script + ":" + (i + 1) + " says " + line);
            }
            screen(script, run, lines, i);
        }
        if (WRITE) {
            Files.write(SCRIPTS.resolve(script), played);
        }
    }

    private void screen(String script, TerminalRun run, List<String> lines, int at) throws InterruptedException {
        List<String> expected = new ArrayList<>();
        for (int i = at + 1; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            expected.add(lines.get(i).substring(1));
        }
        if (expected.isEmpty()) {
            return;
        }
        List<String> shown = WRITE ? run.awaitQuiet() : run.await(expected);
        for (String line : shown) {
            played.add("|" + line);
        }
        if (!WRITE) {
            assertThat(String.join("\n", shown)).as(script + ":" + (at + 1)).isEqualTo(String.join("\n", expected));
        }
    }

    private void size(String words) {
        columns = Integer.parseInt(words.substring(0, words.indexOf('x')));
        rows = Integer.parseInt(words.substring(words.indexOf('x') + 1));
    }

    private static void keys(TerminalRun run, String names) throws IOException, InterruptedException {
        for (String sent : KeyNames.sent(names)) {
            run.type(sent);
            if (sent.equals("\u001b")) {
                Thread.sleep(AFTER_ESCAPE_MILLIS);
            }
        }
    }

    /** Paths that the program made, or {@code nothing}. */
    private List<String> made() {
        List<String> made = new ArrayList<>();
        for (String path : Approved.read(folder).keySet()) {
            if (!path.startsWith(".home/")) {
                made.add(path);
            }
        }
        return made.isEmpty() ? List.of("nothing") : made;
    }
}
