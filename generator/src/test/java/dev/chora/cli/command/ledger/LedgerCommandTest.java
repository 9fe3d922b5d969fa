package dev.chora.cli.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.ledger.Subset;
import dev.chora.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chora ledger} as people use it. */
class LedgerCommandTest {
    private static final Path INTAKE = Path.of("src/test/resources/ledger/intake");

    @TempDir
    Path folder;

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(folder.resolve("shop/pyproject.toml"), "[project]\nname = \"shop\"\n");
        Files.writeString(folder.resolve("shop/Dockerfile"), "FROM python:3.11-slim\nUSER 1000\n");
    }

    private String ok(String... args) {
        CliRun run = CliRun.in(folder, args);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    private String refused(int exit, String... args) {
        CliRun run = CliRun.in(folder, args);
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
        assertThat(run.err()).doesNotContain("Exception in", "\tat ");
        return run.err();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve(".chora/ledger.jsonl"));
    }

    private Map<?, ?> tables() {
        return (Map<?, ?>) ((Map<?, ?>) JsonText.loads(ok("ledger", "report", "--json"))).get("sections");
    }

    @Test
    void fromTheFirstLineToAReport() throws IOException {
        assertThat(ok("ledger", "init", "--name", "Team")).contains("Made .chora/ledger.jsonl");
        assertThat(ok("ledger", "scan", "shop")).contains("level 1  shop; level 2 needs a compose file");
        assertThat(ok("ledger", "report")).contains("Team", "Projects with Docker", "1 of 1", "not measured");
        assertThat(ok("ledger", "report", "--md", "r.md", "--html", "r.html")).contains("Wrote r.md", "Wrote r.html");
        assertThat(folder.resolve("r.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("shop");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void verifyRecordsItself() throws IOException {
        ok("ledger", "init");
        ok("ledger", "scan", "shop", "--quiet");
        CliRun.in(folder, "verify", "shop", "--level", "static", "--quiet");
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(2)).contains("\"kind\":\"measurement\",\"project\":\"shop\",\"level\":\"static\"");
        CliRun json = CliRun.in(
                folder, Map.of("CHORA_LEDGER", "nowhere.jsonl"), "", "verify", "shop", "--level", "static", "--json");
        assertThat(json.err()).contains("this run is not in the ledger", "nowhere.jsonl");
        Files.writeString(folder.resolve("run.json"), json.out());
        assertThat(ok("ledger", "record", "run.json")).contains("1 measurement");
        assertThat(lines().get(3)).contains("\"project\":\"shop\"");
    }

    @Test
    void importsRunsOfWorkflowsInBothForms() {
        ok("ledger", "init");
        ok("ledger", "scan", "shop", "--quiet");
        for (String export : List.of("gh-run-list", "gh-run-view-jobs", "rest-runs", "rest-jobs", "trivy")) {
            ok(
                    "ledger",
                    "record",
                    INTAKE.resolve(export + ".json").toAbsolutePath().toString());
        }
        ok("ledger", "record", INTAKE.resolve("grype.json").toAbsolutePath().toString(), "--project", "other");
        Map<?, ?> tables = tables();
        Subset.check(
                ((Map<?, ?>) tables.get("performance")).get("cache-hits"),
                // 20 s and 40 s hit, 100 s and 150 s missed: 125 s against 30 s
                JsonText.loads(
                        "[{\"project\": \"shop\", \"builds\": 4, \"rate\": {\"count\": 2, \"of\": 4}, \"speedup\": 4.1667}]"),
                "cache-hits");
        Subset.check(
                ((Map<?, ?>) tables.get("security")).get("vulnerabilities"),
                JsonText.loads("[{\"count\": 1}, {\"count\": 2}, {\"count\": 1}, {\"count\": 0}]"),
                "vulnerabilities");
        Subset.check(
                ((Map<?, ?>) tables.get("savings")).get("time-saved"),
                // 240 s, 300 s, 300 s and 600 s in one project
                JsonText.loads("[{}, {\"measured\": \"24 min of CI a month and project\"}, {}, {}]"),
                "time-saved");
    }

    @Test
    void recordsWhatPeopleKnow() {
        ok("ledger", "init");
        ok(
                "ledger",
                "record",
                "--issue",
                "CI cache misses",
                "--status",
                "solved",
                "--hours",
                "2",
                "--solution",
                "mode=max");
        ok(
                "ledger",
                "record",
                "--maintenance",
                "base-image",
                "--from",
                "a",
                "--to",
                "b",
                "--projects",
                "x, y",
                "--date",
                "2026-01-31");
        ok("ledger", "record", "--assume", "hour.value=80", "--assume", "months=12");
        Map<?, ?> tables = tables();
        Subset.check(
                ((Map<?, ?>) tables.get("maintenance")).get("base-image-updates"),
                JsonText.loads("[{\"date\": \"2026-01-31\", \"from\": \"a\", \"to\": \"b\", \"projects\": \"x, y\"}]"),
                "maintenance");
        assertThat(tables.toString()).contains("mode=max", "hour.value");
        assertThat(ok("ledger", "report", "--json", "--assume", "months=1"))
                .contains("\"flag\"", "\"ledger\"", "\"default\"");
    }

    @Test
    void saysWhatIsWrongInOneMessage() throws IOException {
        assertThat(refused(ExitCode.ERROR, "ledger", "report"))
                .contains("No ledger is configured", "chora ledger init");
        ok("ledger", "init");
        assertThat(refused(ExitCode.ERROR, "ledger", "init")).contains("There is a file");
        assertThat(refused(ExitCode.ERROR, "ledger", "scan", "shop", "nowhere")).contains("There is no folder nowhere");
        Files.createDirectories(folder.resolve("empty"));
        assertThat(refused(ExitCode.ERROR, "ledger", "scan", "empty")).contains("No project was found");
        assertThat(refused(ExitCode.USAGE, "ledger", "record")).contains("nothing to record");
        assertThat(refused(ExitCode.USAGE, "ledger", "record", "--issue", "x", "--hours", "long"))
                .contains("--hours");
        assertThat(refused(ExitCode.USAGE, "ledger", "record", "--issue", "x", "--status", "odd"))
                .contains("odd");
        assertThat(refused(ExitCode.USAGE, "ledger", "record", "--maintenance", "template"))
                .contains("--to");
        assertThat(refused(ExitCode.USAGE, "ledger", "record", "--assume", "hours=1"))
                .contains("There is no assumption hours");
        assertThat(refused(ExitCode.USAGE, "ledger", "record", "--assume", "months"))
                .contains("months");
        assertThat(refused(ExitCode.USAGE, "ledger", "record", "--retire", "x", "--date", "now"))
                .contains("2026-01-31");
        assertThat(refused(ExitCode.ERROR, "ledger", "record", "none.json")).contains("cannot be read");
        Files.writeString(folder.resolve("bad.json"), "{\"a\": }");
        assertThat(refused(ExitCode.ERROR, "ledger", "record", "bad.json")).contains("no JSON", "line 1 column 7");
        Files.writeString(folder.resolve("odd.json"), "{\"a\": 1}");
        assertThat(refused(ExitCode.ERROR, "ledger", "record", "odd.json")).contains("no report of chora verify");
        assertThat(refused(ExitCode.ERROR, "ledger", "report", "--html", "no/such/r.html"))
                .contains("cannot be written");
        assertThat(refused(ExitCode.ERROR, "ledger", "report", "--assumptions", "none.yml"))
                .contains("cannot be read");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aDamagedLineIsNamedAndStays() throws IOException {
        ok("ledger", "init");
        Path ledger = folder.resolve(".chora/ledger.jsonl");
        Files.writeString(ledger, Files.readString(ledger) + "{\"schema\":1,\"time\":\"2026");
        ok("ledger", "scan", "shop", "--quiet");
        CliRun report = CliRun.in(folder, "ledger", "report");
        assertThat(report.exit()).isZero();
        assertThat(report.err()).contains("line 2 of the ledger is damaged");
        assertThat(report.out()).contains("Lines that were not read", "1 of 1");
        assertThat(lines()).hasSize(3).contains("{\"schema\":1,\"time\":\"2026");
    }

    @Test
    void findsTheLedgerOfTheUser() throws IOException {
        Path settings = folder.resolve(".home/config/chora");
        Files.createDirectories(settings);
        ok("ledger", "init", "elsewhere/team.jsonl");
        Files.writeString(settings.resolve("settings.yml"), "ledger: " + folder.resolve("elsewhere/team.jsonl") + "\n");
        assertThat(ok("ledger", "scan", "shop")).contains("elsewhere/team.jsonl");
        ok("ledger", "init");
        assertThat(ok("ledger", "scan", "shop")).contains(".chora/ledger.jsonl");
        assertThat(CliRun.in(folder, Map.of("CHORA_LEDGER", "elsewhere/team.jsonl"), "", "ledger", "scan", "shop")
                        .out())
                .contains("elsewhere/team.jsonl");
    }
}
