package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.CliRun;
import dev.chora.testing.Repository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code update --verify}: what the update broke is told apart from what was broken before. */
class UpdateVerifyTest {
    private static final String SOUND = "services:\n  app:\n    image: app:1\n";

    @TempDir
    Path folder;

    @Test
    void namesWhatTheUpdateBrought() throws IOException {
        CliRun run = update(SOUND + "    network: [inside]\n");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err())
                .contains("compose.yaml:4:5: services.app has the key network", "since the update")
                .doesNotContain("Dockerfile");
    }

    @Test
    void namesAFileThatNoLongerParses() throws IOException {
        CliRun run = update(SOUND + "  : [\n");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.err()).contains("compose.yaml:", "since the update");
    }

    @Test
    void holdsNothingAgainstAnUpdateThatBrokeNothing() throws IOException {
        CliRun run = update(SOUND + "    restart: always\n");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).doesNotContain("since the update");
    }

    /** Updates a project that has a faulty Dockerfile of its own to a version with this compose file. */
    private CliRun update(String compose) throws IOException {
        Repository template = Repository.makeTemplate(folder.resolve("tpl"))
                .write("copier.yml", "name: x\n")
                .write("compose.yaml", SOUND)
                .release("1.0.0");
        CliRun.in(folder, "copy", "-l", "-q", folder.resolve("tpl").toString(), "project");
        Repository.make(folder.resolve("project"))
                .write("Dockerfile", "FROM python\nRUN [\n")
                .commit();
        template.write("compose.yaml", compose).release("1.1.0");
        return CliRun.in(folder, "update", "-l", "-q", "--verify", "project");
    }
}
