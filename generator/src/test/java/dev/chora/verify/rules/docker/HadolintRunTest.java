package dev.chora.verify.rules.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.verify.Finding;
import dev.chora.verify.Severity;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadolintRunTest {
    private static final String SAID = """
            [{"code":"DL3006","column":1,"file":"Dockerfile","level":"warning","line":1,"message":"Always tag the version"},
             {"code":"SC2086","column":1,"file":"Dockerfile","level":"info","line":3,"message":"Double quote to prevent globbing."},
             {"code":"DL3064","column":1,"file":"Dockerfile","level":"warning","line":2,"message":"Potentially sensitive data"},
             {"code":"DL3026","column":1,"file":"Dockerfile","level":"error","line":1,"message":"Use only an allowed registry"}]
            """;

    @TempDir
    private Path folder;

    @Test
    void tellsWhatOurRulesDoNot() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM debian\nENV MAX_TOKENS=5\nRUN ls $X\nUSER 1000\n");
        ProjectFiles files = ProjectFiles.of(folder);
        assertThat(HadolintRun.command(files))
                .containsExactly("hadolint", "--no-fail", "--format", "json", "Dockerfile");
        Findings ours = new Findings();
        new DockerCheck().look(files, ours);
        List<Finding> more = HadolintRun.merge(files, ours.findings(), SAID);
        assertThat(more).extracting(Finding::rule).containsExactly("SC2086", "DL3064", "DL3026");
        assertThat(more).extracting(Finding::severity).containsExactly(Severity.NOTE, Severity.NOTE, Severity.ERROR);
        assertThat(String.valueOf(more.get(0).place())).isEqualTo("Dockerfile:3:1");
        assertThat(more.get(0).message()).isEqualTo("Double quote to prevent globbing");
    }

    @Test
    void anotherAnswerIsOneClearError() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        ProjectFiles files = ProjectFiles.of(folder);
        for (String answer : List.of("{}", "[1]", "hadolint: not found: [", "")) {
            assertThatThrownBy(() -> HadolintRun.merge(files, List.of(), answer))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("hadolint answered with something else");
        }
    }
}
