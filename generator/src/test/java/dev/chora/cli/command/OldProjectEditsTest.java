package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.Events;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.ConflictMode;
import dev.chora.copier.merge.text.MergeStyle;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.update.UpdateOperation;
import dev.chora.copier.update.UpdateRequest;
import dev.chora.copier.update.UpdateResult;
import dev.chora.testing.OldProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is edited in a project of version 1.9, no line that was added is lost by the way to 2.0: it is in the project,
 * in a conflict, or in a {@code .rej} file.
 */
class OldProjectEditsTest {
    private static final int EDITED_FILES = 10;

    @TempDir
    Path root;

    private final List<String> added = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noAddedLineIsLost(long seed) throws IOException {
        Random random = new Random(seed);
        String version = random.nextBoolean() ? "1.9.0" : "1.9.1";
        String type =
                List.of("mcp_server", "library", "cli_tool", "web_service").get(random.nextInt(4));
        Path folder = root.resolve("my-box");
        OldProject project = OldProject.make(folder, version, "project_type=" + type);
        if (version.equals("1.9.1") && random.nextBoolean()) {
            project.withFaults();
        }
        edit(folder, random);
        for (ConflictMode mode : ConflictMode.values()) {
            String result = String.join(
                    "\n", after(folder, update(folder, version, type, mode)).values());
            for (String line : added) {
                assertThat(result.contains(line))
                        .as("%s, seed %d, %s: %s", version, seed, mode, line)
                        .isTrue();
            }
        }
    }

    private void edit(Path folder, Random random) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (int i = 0; i < EDITED_FILES; i++) {
            Path file = files.remove(random.nextInt(files.size()));
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            for (int n = random.nextInt(3); n > 0 && lines.size() > 4; n--) {
                lines.remove(random.nextInt(lines.size()));
            }
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                String line = "# my own line " + added.size() + " of " + random.nextInt(1000);
                lines.add(random.nextInt(lines.size() + 1), line);
                added.add(line);
            }
            Files.write(file, lines);
            if (random.nextInt(4) == 0) {
                Path moved = folder.resolve("moved").resolve(file.getFileName() + "-" + i);
                Files.createDirectories(moved.getParent());
                Files.move(file, moved);
            }
        }
        for (int i = 0; i < 2; i++) {
            Files.delete(files.remove(random.nextInt(files.size())));
        }
    }

    private UpdateResult update(Path folder, String version, String type, ConflictMode mode) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", root.toString());
        environment.put("XDG_CACHE_HOME", root.resolve(".cache").toString());
        CopyRequest copy = CopyRequest.recopy(folder)
                .environment(environment)
                .settings(Settings.NONE)
                .defaults(true)
                .pretend(true)
                .build();
        LastAnswers answers = LastAnswers.of(Map.of(
                "_src_path",
                "chora:python",
                "_commit",
                version,
                "project_name",
                "my-box",
                "project_description",
                "Counts boxes",
                "author_name",
                "Ann Example",
                "include_docker",
                true,
                "test_coverage_threshold",
                70L,
                "project_type",
                type));
        UpdateRequest request = new UpdateRequest(copy, mode, MergeStyle.MERGE, 3, true).withAdopted(answers);
        return new UpdateOperation(
                        Edge.unattended(Events.NONE),
                        new TemplateLocator(environment, new ShippedTemplates(environment)))
                .run(request);
    }

    /** What the project would hold, by path. */
    private static Map<String, String> after(Path folder, UpdateResult result) throws IOException {
        Map<String, String> after = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                after.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        for (Change change : result.plan().changes()) {
            if (change.movedFrom() != null) {
                after.remove(change.movedFrom());
            }
            if (change.after() instanceof FileEntry file) {
                after.put(change.path(), new String(file.bytes(), StandardCharsets.UTF_8));
            } else {
                after.remove(change.path());
            }
            if (change.aside() != null && change.aside().content() instanceof FileEntry file) {
                after.put(change.aside().path(), new String(file.bytes(), StandardCharsets.UTF_8));
            }
        }
        return after;
    }
}
