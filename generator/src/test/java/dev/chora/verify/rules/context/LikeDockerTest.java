package dev.chora.verify.rules.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code *.dockerignore} beside its {@code *.included}: the files that Docker 26.1 with BuildKit copied by
 * {@code COPY . /} out of a folder with the files of {@code tree.txt}, or {@code error} when it refused the patterns.
 */
class LikeDockerTest {
    private static final Path CASES = Path.of("src/test/resources/dev/chora/verify/dockerignore");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dockerignore"))
                    .map(name -> name.substring(0, name.length() - ".dockerignore".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sendsTheSameFiles(String name, @TempDir Path folder) throws IOException {
        String text = Files.readString(CASES.resolve(name + ".dockerignore"));
        List<String> included = Files.readAllLines(CASES.resolve(name + ".included"));
        IgnoreFile ignore = IgnoreFile.parse(text);
        assertThat(!ignore.faults().isEmpty()).isEqualTo(included.equals(List.of("error")));
        if (!ignore.faults().isEmpty()) {
            return;
        }
        for (String path : Files.readAllLines(CASES.resolve("tree.txt"))) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path + "\n");
        }
        Files.writeString(folder.resolve(".dockerignore"), text);
        Set<String> sent = new TreeSet<>();
        BuildContext context = BuildContext.of(folder, ignore, (path, size) -> sent.add(path));
        assertThat(sent).isEqualTo(new TreeSet<>(included));
        assertThat(context.files()).isEqualTo(included.size());
        for (String path : Files.readAllLines(CASES.resolve("tree.txt"))) {
            assertThat(ignore.ignores(path)).as(path).isEqualTo(!included.contains(path));
        }
    }
}
