package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.engine.Json;
import dev.chora.testing.CliRun;
import dev.chora.verify.Report;
import dev.chora.verify.Verdict;
import dev.chora.verify.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on small projects. */
class VerifyCommandTest {
    /** A PATH without a single program: what is not there is not run. */
    private static final Map<String, String> BARE = Map.of("PATH", "/nonexistent");

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/settings.json"), "{\"a\": 1}\n");
        Files.writeString(folder.resolve("app/docker-compose.yml"), "services:\n  web:\n    image: nginx:1.29\n");
    }

    private CliRun verify(String... args) {
        return CliRun.in(
                folder,
                BARE,
                "",
                Stream.concat(Stream.of("verify"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void aSoundProjectIsVerified() {
        CliRun run = verify("app", "--level", "static");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("Verified (level static): ").contains(" 0 failed");
        assertThat(run.err()).contains("pass    static.parse");
    }

    @Test
    void aProjectOfWhichLittleCouldBeProvedIsNotCalledVerified() throws IOException {
        Files.writeString(folder.resolve("app/Dockerfile"), "FROM nginx:1.29\nUSER 1000\n");
        CliRun run = verify("app", "--level", "image", "--only", "static.parse,image");
        assertThat(run.out()).contains("Verified in part (level image): 1 passed, 0 failed");
    }

    @Test
    void aFaultHasItsPlaceAndExitCodeOne() throws IOException {
        Files.writeString(folder.resolve("app/settings.json"), "{\"a\": 1,\n \"b\": }\n");
        CliRun run = verify("app", "--level", "static");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.out())
                .contains("settings.json:2:")
                .contains("2 |  \"b\": }")
                .contains("help:");
        assertThat(run.err()).contains("FAIL    static.parse");
    }

    @Test
    void theJsonIsOneDocumentThatCanBeReadBack() {
        CliRun run = verify("app", "--level", "static", "--json", "--quiet");
        assertThat(run.err()).isEmpty();
        Report report = ReportJson.read(run.out());
        assertThat(report).isNotNull();
        assertThat(report.project()).isEqualTo(folder.resolve("app"));
        assertThat(report.verdict(false)).isEqualTo(Verdict.PASS);
    }

    @Test
    void strictMakesAFailureOfWhatCouldNotRun() {
        assertThat(verify("app", "--level", "static", "--strict").exit()).isEqualTo(ExitCode.ERROR);
        assertThat(verify("app", "--level", "static", "--strict", "--skip", "static.compose-config")
                        .exit())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void whatProvesNothingHasAnExitCodeOfItsOwn() {
        CliRun run = verify("app", "--level", "static", "--only", "static.compose-config");
        assertThat(run.exit()).isEqualTo(ExitCode.UNPROVED);
        assertThat(run.out())
                .contains("Nothing proved")
                .contains("static.compose-config: docker compose is not installed");
    }

    @Test
    void reportsAreWrittenWhereTheyAreWanted() throws IOException {
        CliRun run = verify(
                "app",
                "--level",
                "static",
                "-q",
                "--junit",
                "out/j.xml",
                "--sarif",
                "out/s.sarif",
                "--html",
                "out/r.html");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("out/j.xml")).content().contains("<testsuites name=\"chora verify\"");
        assertThat(Json.of(Files.readString(folder.resolve("out/s.sarif")))
                        .get("version")
                        .text())
                .isEqualTo("2.1.0");
        assertThat(folder.resolve("out/r.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void nothingIsWrittenIntoTheProject() throws IOException {
        List<Path> before = tree();
        verify("app", "--level", "run");
        assertThat(tree()).isEqualTo(before);
    }

    private List<Path> tree() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("app"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void withoutToolsTheHigherLevelsAreNotRun() throws IOException {
        Files.writeString(folder.resolve("app/pyproject.toml"), "[project]\nname = \"app\"\nversion = \"1\"\n");
        CliRun run = verify("app", "--only", "build");
        assertThat(run.exit()).isEqualTo(ExitCode.UNPROVED);
        assertThat(run.out())
                .contains("build.environment: there is no Python on PATH")
                .contains("help: Install it:");
    }

    @Test
    void badInputIsToldInOneError() throws IOException {
        assertThat(verify("nowhere").err()).contains("there is no folder nowhere");
        CliRun level = verify("app", "--level", "everything");
        assertThat(level.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(level.err()).contains("--level everything is not known");
        assertThat(verify("app", "--build-arg", "=x").err()).contains("--build-arg =x has no name");
        assertThat(verify("app", "--build-env", "NOT_SET_ANYWHERE").err()).contains("there is no such variable");
        Files.createDirectories(folder.resolve(".home/config/chora"));
        Files.writeString(folder.resolve(".home/config/chora/verify.yml"), "buildargs: {}\n");
        CliRun settings = verify("app", "--level", "static");
        assertThat(settings.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(settings.err()).contains("there is no setting 'buildargs'").contains("verify.yml");
    }

    @Test
    void aRecordNeedsALedger() {
        CliRun run = verify("app", "--level", "static", "--record");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no ledger");
    }

    @Test
    void newVerifiesWhatItMade() {
        CliRun run = CliRun.in(folder, BARE, "", "new", "--verify", "made", "--defaults", "-q");
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("Verified (level static): ");
        CliRun wrong = CliRun.in(folder, BARE, "", "new", "other", "--verify", "everything", "--defaults");
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("other")).doesNotExist();
        CliRun json = CliRun.in(folder, BARE, "", "new", "third", "--verify=static", "--defaults", "--json");
        assertThat(Json.of(json.out()).get("verify", "verdict").text()).isEqualTo("pass");
    }
}
