package dev.chora.ledger.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.python.json.JsonText;
import dev.chora.ledger.Entry;
import dev.chora.ledger.ScannedProject;
import dev.chora.ledger.Subset;
import dev.chora.ledger.UnreadableProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the projects of {@code ledger/projects}; its README says how they are written. */
class ProjectScanTest {
    private static final Path CASES = Path.of("src/test/resources/ledger/projects");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatAProjectIs(String name) throws IOException {
        String text = Files.readString(CASES.resolve(name + ".txt"));
        int facts = text.indexOf("=== facts\n");
        Path project = write(name, text.substring(0, facts));
        Entry entry = ProjectScan.read(project, name, NOW);
        assertThat(entry).as(entry.toString()).isInstanceOf(ScannedProject.class);
        Subset.check(entry.fields(), JsonText.loads(text.substring(facts + 10)), name);
    }

    private Path write(String name, String files) throws IOException {
        Path project = folder.resolve(name);
        for (String file : files.split("(?m)^--- ")) {
            if (!file.isBlank()) {
                int line = file.indexOf('\n');
                Path path = project.resolve(file.substring(0, line));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.substring(line + 1));
            }
        }
        return project;
    }

    @Test
    void findsProjectsBelowAFolderAndNoneInsideOfAnother() throws IOException {
        write("team/api", "--- pyproject.toml\n[project]\nname = \"api\"\n--- examples/small/pyproject.toml\n\n");
        write("team/deep/er/web", "--- Dockerfile\nFROM scratch\n--- .git\ngitdir: ../../../x\n");
        write("team/notes", "--- README.md\nnothing\n");
        write("team/node_modules/x", "--- Dockerfile\nFROM scratch\n");
        Path team = folder.resolve("team");
        List<Entry> entries = Scan.of(
                List.of(team, team.resolve("api")),
                path -> team.relativize(path).toString(),
                NOW);
        assertThat(entries)
                .extracting(entry -> ((ScannedProject) entry).folder())
                .containsExactly("api", Path.of("deep/er/web").toString());
    }

    @Test
    void keepsTwoProjectsOfOneNameApart() throws IOException {
        write("one", "--- pyproject.toml\n[project]\nname = \"api\"\n");
        write("two", "--- pyproject.toml\n[project]\nname = \"API\"\n");
        List<Entry> entries =
                Scan.of(List.of(folder), path -> folder.relativize(path).toString(), NOW);
        assertThat(entries)
                .extracting(entry -> ((ScannedProject) entry).project())
                .containsExactly("api", "API (two)");
    }

    @Test
    void aProjectThatCannotBeReadIsARowWithTheReason() {
        Entry entry = ProjectScan.read(folder.resolve("nowhere"), "nowhere", NOW);
        assertThat(entry).isInstanceOf(UnreadableProject.class);
        assertThat(((UnreadableProject) entry).reason()).contains("NoSuchFileException");
    }
}
