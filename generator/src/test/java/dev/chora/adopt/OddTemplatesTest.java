package dev.chora.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.answers.DataFile;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small templates, each of which hides its answers in another way; see {@code src/test/resources/adopt-cases}. */
class OddTemplatesTest {
    private static final Path CASES = Path.of("src/test/resources/adopt-cases");

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The answers are found, or, under {@code found}, others that make the same files. */
    @ParameterizedTest
    @MethodSource("cases")
    void findsTheAnswers(String name) throws IOException {
        Map<String, ?> given = DataFile.read(CASES.resolve(name), name);
        for (Map.Entry<?, ?> file : ((Map<?, ?>) given.get("template")).entrySet()) {
            Path at = folder.resolve("template").resolve(String.valueOf(file.getKey()));
            Files.createDirectories(at.getParent());
            Files.writeString(at, String.valueOf(file.getValue()));
        }
        List<String> copy = new ArrayList<>(List.of("copy", "-l", "-q"));
        Files.writeString(folder.resolve("answers.yml"), JsonText.dumps(given.get("answers"), JsonStyle.DEFAULT));
        String template = folder.resolve("template").toString();
        copy.addAll(List.of("--data-file", "answers.yml", template, "project"));
        CliRun made = CliRun.in(folder, copy.toArray(new String[0]));
        assertThat(made.exit()).as(made.err()).isZero();
        Files.deleteIfExists(folder.resolve("project/.copier-answers.yml"));

        CliRun adopt = CliRun.in(folder, "adopt", "project", "--template", template, "-l", "--json");
        assertThat(adopt.exit()).as(adopt.out() + adopt.err()).isZero();
        Map<?, ?> document = (Map<?, ?>) JsonText.loads(adopt.out());
        Map<?, ?> answers = (Map<?, ?>) document.get("answers");
        Map<?, ?> files = (Map<?, ?>) document.get("files");
        assertThat(files.get("changed").toString() + files.get("missing")).isEqualTo("[][]");
        Object expected = given.containsKey("found") ? given.get("found") : given.get("answers");
        for (Map.Entry<?, ?> answer : ((Map<?, ?>) expected).entrySet()) {
            Object found = ((Map<?, ?>) answers.get(answer.getKey())).get("value");
            assertThat(Py.equal(found, answer.getValue()))
                    .as(answer.getKey() + ": " + Py.repr(answer.getValue()) + ", found " + Py.repr(found))
                    .isTrue();
        }
    }
}
