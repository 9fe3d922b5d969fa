package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseGateTest {
    @TempDir
    Path project;

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void namesWhatIsNotWhatItsNameSays() throws IOException {
        write("good.toml", "a = 1\n");
        write("twice.toml", "a = 1\na = 2\n");
        write("deploy/compose.yml", "services:\n  app: {}\n  app: {}\n");
        write("marked.json", "<<<<<<< before updating\n{}\n");
        write("crlf.yml", "a: 1\r\nb: 2\r\n");
        write(".venv/lib/broken.json", "{");
        write("notes.txt", "<<<<<<<\n");
        assertThat(ParseGate.faults(project).keySet())
                .containsExactly("deploy/compose.yml", "marked.json", "twice.toml");
    }

    @Test
    void findsNothingInAnEmptyProject() throws IOException {
        assertThat(ParseGate.faults(project)).isEqualTo(Map.of());
    }
}
