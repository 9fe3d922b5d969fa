package dev.chora.cli.command.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.docker.files.ProjectAnswers;
import dev.chora.engine.Json;
import dev.chora.testing.Approved;
import dev.chora.testing.CliRun;
import dev.chora.testing.TerminalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single Docker files for a project that is there: the same ones that a whole new project gets. */
class FilesCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    Path folder;

    private void copy(String example) throws IOException {
        for (Map.Entry<String, String> file :
                Approved.read(EXAMPLES.resolve(example)).entrySet()) {
            if (!file.getValue().startsWith("executable\n") && !file.getValue().startsWith("base64 ")) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        }
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web_service", "mcp_server"})
    void makesTheFilesOfTheExamplesFromTheirAnswers(String example) throws IOException {
        copy(example);
        for (String path : new String[] {"Dockerfile", "docker-compose.yml", ".dockerignore"}) {
            Files.delete(folder.resolve(path));
        }
        assertThat(CliRun.in(folder, "docker", "copy-dockerfile").err()).isEqualTo("wrote Dockerfile\n");
        assertThat(CliRun.in(folder, "docker", "generate-compose").err()).isEqualTo("wrote docker-compose.yml\n");
        assertThat(CliRun.in(folder, "docker", "generate-dockerignore").exit()).isEqualTo(ExitCode.OK);
        for (String path : new String[] {"Dockerfile", "docker-compose.yml", ".dockerignore"}) {
            assertThat(text(path))
                    .isEqualTo(Files.readString(EXAMPLES.resolve(example).resolve(path)));
        }
        assertThat(CliRun.in(folder, "docker", "generate-dockerignore").err())
                .isEqualTo("nothing to change in .dockerignore\n");
    }

    @Test
    void refusesToReplaceAFileThatDiffers() throws IOException {
        copy("web_service");
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        CliRun refused = CliRun.in(folder, "docker", "copy-dockerfile", "--variant", "alpine");
        assertThat(refused.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(refused.err()).isEqualTo("""
                error: Dockerfile is there already and differs
                help: --pretend shows the difference, --force replaces it.
                """);
        assertThat(text("Dockerfile")).isEqualTo("FROM scratch\n");
        CliRun shown = CliRun.in(folder, "docker", "copy-dockerfile", "--variant", "alpine", "--pretend");
        assertThat(shown.out())
                .startsWith("--- a/Dockerfile\n+++ b/Dockerfile\n")
                .contains("\n-FROM scratch\n", "python:3.11-alpine");
        assertThat(text("Dockerfile")).isEqualTo("FROM scratch\n");
        CliRun forced = CliRun.in(folder, "docker", "copy-dockerfile", "--variant", "alpine", "--force", "--json");
        Json json = Json.of(forced.out());
        assertThat(json.get("files").list().get(0).get("action").text()).isEqualTo("replace");
        assertThat(text("Dockerfile")).contains("ARG BASE_IMAGE=python:3.11-alpine");
    }

    @Test
    void atATerminalItShowsTheDifferenceAndAsks() throws Exception {
        copy("web_service");
        Files.writeString(folder.resolve(".dockerignore"), "*\n!src\n");
        Map<String, String> env = Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString());
        TerminalRun no = TerminalRun.start(folder, env, 100, 60, "docker", "generate-dockerignore");
        assertThat(no.awaitText("Replace .dockerignore? (y/N)")).contains("-!src", "+!src/");
        no.type("\r");
        assertThat(no.awaitExit()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(text(".dockerignore")).isEqualTo("*\n!src\n");
        TerminalRun yes = TerminalRun.start(folder, env, 100, 60, "docker", "generate-dockerignore");
        yes.awaitText("Replace .dockerignore? (y/N)");
        yes.type("y\r");
        assertThat(yes.awaitExit()).isEqualTo(ExitCode.OK);
        assertThat(text(".dockerignore")).contains("!configs/");
    }

    @Test
    void variantsAreThoseOfTheTemplate() throws IOException {
        copy("web_service");
        for (String variant : new String[] {"alpine", "slim", "gunicorn", "basic"}) {
            CliRun run = CliRun.in(
                    folder,
                    "docker",
                    "copy-dockerfile",
                    "--variant",
                    variant,
                    "-o",
                    "Dockerfile." + variant,
                    "--force");
            assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
        }
        assertThat(text("Dockerfile.alpine")).contains("adduser -D", "--file Dockerfile.alpine --tag");
        assertThat(text("Dockerfile.slim")).contains("AS runtime").doesNotContain("gunicorn");
        assertThat(text("Dockerfile.basic")).doesNotContain("AS builder");
        assertThat(text("Dockerfile.gunicorn")).contains("CMD [\"gunicorn\"");
        assertThat(text("gunicorn.conf.py")).contains("workers");
        CliRun fat = CliRun.in(folder, "docker", "copy-dockerfile", "--variant", "fat");
        assertThat(fat.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(fat.err()).contains("there is no variant fat", "alpine, slim, gunicorn, basic");
        assertThat(CliRun.in(folder, "docker", "copy-dockerfile", "-o", "../Dockerfile")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void gunicornTellsWhatTheProjectLacks() throws IOException {
        copy("web_service");
        assertThat(CliRun.in(folder, "docker", "copy-dockerfile", "--variant", "gunicorn", "--force")
                        .err())
                .contains("note: pyproject.toml needs the extra that is installed", "wrote gunicorn.conf.py")
                .doesNotContain("does not have");
        CliRun mcp = CliRun.in(
                folder, "docker", "copy-dockerfile", "--variant", "gunicorn", "-d", "project_type=mcp_server");
        assertThat(mcp.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(mcp.err()).contains("gunicorn serves web services");
    }

    @Test
    void theAiFileComesWhenAskedFor() throws IOException {
        copy("web_service");
        CliRun run = CliRun.in(folder, "docker", "generate-compose", "--ai");
        assertThat(run.err())
                .isEqualTo("nothing to change in docker-compose.yml\nwrote docker-compose.ai.yml\n"
                        + "note: The image needs the folder for models: chora docker copy-dockerfile --ai\n");
        assertThat(text("docker-compose.ai.yml")).contains("shm_size: ${AI_SHM_SIZE:-8gb}");
    }

    @Test
    void aProjectWithoutAnswersIsReadFromItsPyproject() throws IOException {
        Files.createDirectories(folder.resolve("src/my_thing"));
        Files.writeString(folder.resolve("src/my_thing/__init__.py"), "");
        Files.writeString(folder.resolve("pyproject.toml"), """
                [project]
                name = "My_Thing"
                version = "3.2.1"
                requires-python = ">=3.12,<4"
                dependencies = ["fastapi[standard]>=0.1", "httpx"]
                """);
        CliRun run = CliRun.in(folder, "docker", "copy-dockerfile");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.err())
                .contains(
                        "note: Made from pyproject.toml",
                        "note: The Dockerfile copies README.md, LICENSE, configs, which the project does not have.");
        assertThat(text("Dockerfile"))
                .contains("ARG BASE_IMAGE=python:3.12-slim", "ARG VERSION=3.2.1", "\"my_thing\"]", "/health");
        Path elsewhere = Files.createDirectory(folder.resolve("Some Folder"));
        assertThat(CliRun.in(elsewhere, "docker", "generate-compose").err())
                .contains("note: Made from the folder's name");
        assertThat(Files.readString(elsewhere.resolve("docker-compose.yml"))).contains("name: some-folder");
        assertThat(CliRun.in(folder, "docker", "generate-compose", "nowhere").err())
                .contains("there is no folder nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dependencies = ['mcp[cli]>=1'] | mcp_server",
                "dependencies = ['Flask'] | web_service",
                "dependencies = ['click'];[project.scripts];x = 'x:main' | cli_tool",
                "dependencies = [] | library",
            })
    void dependenciesTellWhatAProjectIs(String toml, String type) throws IOException {
        Files.writeString(folder.resolve("pyproject.toml"), "[project]\nname = 'x'\n" + toml.replace(';', '\n') + "\n");
        assertThat(ProjectAnswers.of(folder).values()).containsEntry("project_type", type);
    }
}
