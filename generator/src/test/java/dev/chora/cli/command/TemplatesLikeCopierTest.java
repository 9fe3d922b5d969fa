package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.testing.Approved;
import dev.chora.testing.CliRun;
import dev.chora.testing.RealCopier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of different character, copied by real Copier and by us: the trees are the same, answers file included. */
class TemplatesLikeCopierTest {
    private static final Path TEMPLATES =
            Path.of("src", "test", "resources", "templates").toAbsolutePath();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "includes     |",
                "includes     | title=Deep Space Nine",
                "yields       |",
                "yields       | modules=[{name: only, files: [one]}]",
                "conditionals |",
                "conditionals | kind=lib; docs=false; ratio=1e-7",
                "conditionals | kind=lib; ci=small; package=zed",
                "external     |",
                "external     | name=x; flags={\"b\": \"q\"}; parent_file=none.yml",
                "multichoice  |",
                "multichoice  | services=[redis]; ports=[6379]; levels=[1, [2, 3]]",
                "multichoice  | services=[]; license=none",
                "subprojects  |",
                "subprojects  | apps=[a b, c]; lead=näme"
            })
    void makesCopiersTree(String name, String answers, @TempDir Path folder) throws IOException {
        List<String> data = new ArrayList<>();
        for (String pair : answers == null ? new String[0] : answers.split("; ")) {
            data.add("-d");
            data.add(pair.strip());
        }
        Path template = TEMPLATES.resolve(name);
        Path theirs = Files.createDirectories(folder.resolve("theirs")).resolve("made");
        Path ours = Files.createDirectories(folder.resolve("ours")).resolve("made");
        assertThat(RealCopier.copy(template, theirs, data.toArray(String[]::new)))
                .as("real Copier takes the template")
                .isZero();

        List<String> line = new ArrayList<>(List.of("copy", "-l"));
        line.addAll(data);
        line.add(template.toString());
        line.add(ours.toString());
        CliRun run = CliRun.in(folder, line.toArray(String[]::new));

        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, String> expected = Approved.read(theirs);
        Map<String, String> actual = Approved.read(ours);
        assertThat(expected).isNotEmpty();
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, text) -> assertThat(actual.get(path)).as(path).isEqualTo(text));
    }
}
