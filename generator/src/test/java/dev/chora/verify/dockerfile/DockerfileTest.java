package dev.chora.verify.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code *.dockerfile} beside its {@code *.model}: what is read from it, a line for each thing. */
class DockerfileTest {
    private static final Path CASES = Path.of("src/test/resources/dev/chora/verify/dockerfile");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".dockerfile"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheModel(Path file) throws IOException {
        String text = Files.readString(file);
        String model = Files.readString(Path.of(file.toString().replace(".dockerfile", ".model")));
        assertThat(ModelText.of(Dockerfile.parse(text))).isEqualTo(model);
        assertThat(ModelText.of(Dockerfile.parse(text.replace("\n", "\r\n")))).isEqualTo(model);
    }

    @Test
    void anyTextIsRead() {
        for (String text : List.of(
                "", "\n", "\\", "FROM", "FROM a AS", "RUN <<", "RUN <<A", "ENV", "ONBUILD", "[", "#", "\uFEFFFROM a")) {
            assertThat(Dockerfile.parse(text)).isNotNull();
        }
    }
}
