package dev.chora.verify.rules.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.verify.dockerfile.Dockerfile;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code *.dockerfile} beside its {@code *.expected}, what hadolint 2.15.1 said about it: the line of the instruction and
 * the code. Where we differ on purpose, {@code *.differs} says so: {@code -} what hadolint says and we do not, {@code +} the
 * other way round, and why.
 */
class LikeHadolintTest {
    private static final Path CASES = Path.of("src/test/resources/dev/chora/verify/hadolint");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dockerfile"))
                    .map(name -> name.substring(0, name.length() - ".dockerfile".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheSameOnTheSameLines(String name, @TempDir Path folder) throws IOException {
        Files.copy(CASES.resolve(name + ".dockerfile"), folder.resolve("Dockerfile"));
        Set<String> ours = new DockerCheck().rules().stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> expected = new TreeSet<>();
        for (String line : Files.readAllLines(CASES.resolve(name + ".expected"))) {
            if (ours.contains(line.substring(line.indexOf(' ') + 1))) {
                expected.add(line);
            }
        }
        Path differs = CASES.resolve(name + ".differs");
        for (String line : Files.exists(differs) ? Files.readAllLines(differs) : List.<String>of()) {
            String[] words = line.split(" ", 4);
            String finding = words[1] + " " + words[2];
            assertThat(words[0].equals("-") == expected.contains(finding))
                    .as("needed: " + line)
                    .isTrue();
            if (words[0].equals("-")) {
                expected.remove(finding);
            } else {
                expected.add(finding);
            }
        }
        assertThat(found(folder)).isEqualTo(expected);
    }

    private static Set<String> found(Path folder) throws IOException {
        ProjectFiles files = ProjectFiles.of(folder);
        Dockerfile file = Dockerfile.parse(String.valueOf(files.text("Dockerfile")));
        Set<String> found = new TreeSet<>();
        for (Subject.Breach breach : new DockerCheck().breaches(files, "Dockerfile", file, HadolintConfig.of(files))) {
            String rule = breach.rule().id();
            // hadolint has this rule switched off unless a configuration asks for it
            if (rule.startsWith("DL") && !rule.equals("DL3057")) {
                found.add(breach.line() + " " + rule);
            }
        }
        return found;
    }
}
