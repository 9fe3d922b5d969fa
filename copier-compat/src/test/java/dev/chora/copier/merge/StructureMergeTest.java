package dev.chora.copier.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.merge.structure.TextFormat;
import dev.chora.copier.merge.structure.TextFormats;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Merges by meaning as folders: {@code base}, {@code ours}, {@code theirs}, and {@code expected} unless they cannot be
 * merged. The ending of the files says which format they have.
 */
class StructureMergeTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException, URISyntaxException {
        Path root = Path.of(StructureMergeTest.class.getResource("structure").toURI());
        List<Path> folders;
        try (Stream<Path> list = Files.list(root)) {
            folders = list.sorted().toList();
        }
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        String ending;
        try (Stream<Path> list = Files.list(folder)) {
            String name = list.map(path -> path.getFileName().toString())
                    .filter(file -> file.startsWith("base."))
                    .findFirst()
                    .orElseThrow();
            ending = name.substring("base".length());
        }
        String base = Files.readString(folder.resolve("base" + ending));
        String ours = Files.readString(folder.resolve("ours" + ending));
        String theirs = Files.readString(folder.resolve("theirs" + ending));
        Path expectedFile = folder.resolve("expected" + ending);
        String expected = Files.exists(expectedFile) ? Files.readString(expectedFile) : null;
        TextFormat format = TextFormats.of(name(ending));
        assertThat(format).isNotNull();

        assertThat(format.parses(base)).as("base parses").isTrue();
        assertThat(format.parses(ours)).as("ours parses").isTrue();
        assertThat(format.parses(theirs)).as("theirs parses").isTrue();
        assertThat(format.merge(base, ours, theirs)).isEqualTo(expected);
        assertThat(format.merge(base, ours, base)).as("nothing new").isEqualTo(ours);
        assertThat(format.merge(base, base, theirs)).as("nothing of one's own").isEqualTo(theirs);
        assertThat(format.merge(base, ours, ours)).as("the same on both sides").isEqualTo(ours);
        if (expected != null) {
            assertThat(format.merge(theirs, expected, theirs)).as("second run").isEqualTo(expected);
        }
    }

    private static String name(String ending) {
        return switch (ending) {
            case ".Dockerfile" -> "Dockerfile";
            case ".justfile" -> "justfile";
            case ".gitignore", ".dockerignore" -> ending;
            default -> "file" + ending;
        };
    }
}
