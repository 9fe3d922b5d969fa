package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.merge.structure.TextFormat;
import dev.chora.copier.merge.structure.TextFormats;
import dev.chora.testing.CliRun;
import dev.chora.testing.OldProject;
import dev.chora.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects of version 1.9 come home with {@code chora update} alone. */
class OldProjectTest {
    /** A line of the person by file; where it goes is the person's business. */
    private static final Map<String, String> EDITS = new LinkedHashMap<>();

    static {
        EDITS.put("README.md", "Boxes are counted twice, for safety.");
        EDITS.put("AGENTS.md", "- Never open a box.");
        EDITS.put("CHANGELOG.md", "- Boxes may be round.");
        EDITS.put("CONTRIBUTING.md", "Bring a box.");
        EDITS.put(".gitignore", "my-boxes/");
        EDITS.put(".env.example", "BOX_COLOUR=red");
        EDITS.put("justfile", "\nboxes:\n    echo boxes");
        EDITS.put("pyproject.toml", "\n[tool.boxes]\nround = true");
        EDITS.put("docker-compose.yml", "# boxes, sorted");
        EDITS.put("src/my_box/core.py", "\ndef box() -> str:\n    return \"box\"");
    }

    @TempDir
    Path root;

    private Map<String, String> tree(Path project) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(project)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = project.relativize(path).toString();
                if (!name.startsWith(".git/")) {
                    tree.put(name, Files.readString(path));
                }
            }
        }
        return tree;
    }

    @Test
    void tenEditsAreKeptFaultsAreHealedAndAllOfItCanBeTakenBack() throws IOException {
        Path folder = root.resolve("my-box");
        OldProject project = OldProject.make(folder, "1.9.1").withFaults();
        for (Map.Entry<String, String> edit : EDITS.entrySet()) {
            Path file = folder.resolve(edit.getKey());
            String text = Files.readString(file);
            boolean first = edit.getKey().equals("docker-compose.yml");
            Files.writeString(
                    file, first ? edit.getValue() + "\n" + text : text.stripTrailing() + "\n" + edit.getValue() + "\n");
        }
        project.commit();
        Map<String, String> before = tree(folder);

        CliRun update = CliRun.in(root, "update", "--defaults", folder.toString());

        assertThat(update.err()).contains("Version   1.9.1", "Updated from 1.9.1 to 2.0.0");
        assertThat(update.exit()).as(update.err()).isEqualTo(update.err().contains("conflict") ? 1 : 0);
        Map<String, String> after = tree(folder);
        for (Map.Entry<String, String> edit : EDITS.entrySet()) {
            for (String line : edit.getValue().strip().split("\n")) {
                assertThat(String.join("\n", after.values())).as(edit.getKey()).contains(line);
            }
        }
        assertThat(after.get(".copier-answers.yml"))
                .contains("_commit: 2.0.0", "author_name: Ann Example", "test_coverage_threshold: 70");
        assertThat(after.get("docker-compose.yml")).contains("# boxes, sorted").doesNotContain("<<<<<<<");
        for (String path : new String[] {"docker-compose.yml", "justfile", "Dockerfile.test", "pyproject.toml"}) {
            TextFormat format = TextFormats.of(path);
            assertThat(format == null || format.parses(after.get(path)))
                    .as(path)
                    .isTrue();
        }
        assertThat(after.get("justfile")).contains(":{{TAG}} .", "boxes:\n    echo boxes");
        assertThat(after.get("src/my_box/__init__.py")).contains("__version__ = \"0.1.0\"");
        assertThat(after.get("Dockerfile.test")).contains("tests");

        CliRun undo = CliRun.in(root, "update", "--undo", folder.toString());
        assertThat(undo.exit()).as(undo.err()).isZero();
        assertThat(tree(folder)).isEqualTo(before);
    }

    @Test
    void withoutAWordNothingIsAdoptedWhereNobodyCanBeAsked() throws IOException {
        Path folder = root.resolve("my-box");
        OldProject.make(folder, "1.9.0").commit();
        Map<String, String> before = tree(folder);
        CliRun refused = CliRun.in(root, "update", folder.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("--adopt");
        CliRun planned = CliRun.in(root, "update", "--defaults", "--pretend", "--json", folder.toString());
        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.out()).contains("\"adopted\"", "\"version\": \"1.9.0\"");
        assertThat(tree(folder)).isEqualTo(before);
    }

    /** The layout of chora-base: the template in {@code template/}, which its copier.yml does not say, and a task. */
    private Path choraBase() throws IOException {
        Path base = root.resolve("chora-base");
        Path old = Path.of("..", "templates", "python", "1.9.0");
        try (Stream<Path> paths = Files.walk(old)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path to = base.resolve(old.relativize(path));
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
        Path config = base.resolve("copier.yml");
        Files.writeString(
                config, Files.readString(config).replace("_subdirectory: template", "_tasks: [touch task-was-here]"));
        Files.writeString(base.resolve("guide.md"), "About the template itself.\n");
        Repository.make(base).release("v1.9.0");
        return base;
    }

    @Test
    void aProjectOfChoraBaseGoesOverToTheBundledTemplate() throws IOException {
        Path base = choraBase();
        for (boolean movedUp : new boolean[] {false, true}) {
            Path made = root.resolve("made-" + movedUp);
            CliRun copy = CliRun.in(
                    root,
                    "copy",
                    "-qlT",
                    "-d",
                    "project_name=my-box",
                    "-d",
                    "include_docker=true",
                    base.toString(),
                    made.toString());
            assertThat(copy.exit()).as(copy.err()).isZero();
            Path folder = movedUp ? made.resolve("template") : made;
            Path pyproject = made.resolve("template/pyproject.toml");
            Files.writeString(pyproject, Files.readString(pyproject) + "\n[tool.boxes]\nround = true\n");
            Repository.make(folder).commit();
            Map<String, String> before = tree(folder);

            String[] words = {"update", "-l", "--template", base.toString(), "--to-template", "chora:python"};
            String[] all = Arrays.copyOf(words, words.length + 1);
            all[words.length] = folder.toString();
            CliRun update = CliRun.in(root, all);

            assertThat(update.exit()).as(update.err()).isZero();
            assertThat(update.err()).contains("chora-base 1.9.0 to chora:python 2.0.0");
            Map<String, String> after = tree(folder);
            assertThat(after)
                    .containsKeys(".copier-answers.yml", "src/my_box/text.py", "docs/development.md")
                    .doesNotContainKeys("scripts/setup.sh", "template/scripts/setup.sh", "guide.md", "task-was-here");
            assertThat(after.get(".copier-answers.yml")).contains("_src_path: chora:python", "project_name: my-box");
            assertThat(after.get(movedUp ? "pyproject.toml" : "template/pyproject.toml"))
                    .contains("[tool.boxes]\nround = true");
            CliRun undo = CliRun.in(root, "update", "--undo", folder.toString());
            assertThat(undo.exit()).as(undo.err()).isZero();
            assertThat(tree(folder)).isEqualTo(before);
        }
    }

    @Test
    void aProjectOfSomethingElseIsLeftAlone() throws IOException {
        Path folder = root.resolve("other");
        Repository project = Repository.make(folder);
        project.write("README.md", "# Other\n")
                .write("src/main.c", "int main(void) { return 0; }\n")
                .commit();
        CliRun update = CliRun.in(root, "update", "--defaults", folder.toString());
        assertThat(update.exit()).isEqualTo(1);
        assertThat(update.err()).contains("fits the project");
        assertThat(tree(folder)).containsOnlyKeys("README.md", "src/main.c");
    }
}
