package dev.chora.verify.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.chora.testing.CliRun;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Report;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import dev.chora.verify.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python projects that are broken in each way that the build level looks for, built for real. */
class SickPythonTest {
    private static final String PROJECT = """
            [build-system]
            requires = ["hatchling"]
            build-backend = "hatchling.build"
            [project]
            name = "sick"
            version = "0.1.0"
            requires-python = ">=3.9"
            [project.optional-dependencies]
            dev = ["pytest", "pytest-cov", "ruff", "iniconfig"]
            [project.scripts]
            sick = "sick.cli:missing"
            [tool.ruff]
            line-length = 100
            [tool.pytest.ini_options]
            addopts = "--cov"
            [tool.coverage.run]
            source = ["sick"]
            [tool.coverage.report]
            fail_under = 90
            [tool.hatch.build.targets.wheel]
            packages = ["src/sick"]
            """;

    @TempDir
    Path folder;

    private Report prove() {
        CliRun run =
                CliRun.in(folder, machine(), "", "verify", "--level", "build", "--only", "build", "--json", "--quiet");
        Report report = ReportJson.read(run.out());
        assertThat(report).as(run.out() + run.err()).isNotNull();
        Step first = report.steps().get(0);
        if (first.verdict() == Verdict.NOT_RUN) {
            abort("SKIPPED: broken Python projects were not built: " + first.why());
        }
        return report;
    }

    /** What this machine's package clients need to reach their index. */
    private static Map<String, String> machine() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().toUpperCase(Locale.ROOT).matches("(SSL|PIP|UV|REQUESTS|HTTPS?|NO|ALL)_.*")) {
                environment.put(variable.getKey(), variable.getValue());
            }
        }
        environment.put("HOME", System.getProperty("user.home"));
        environment.put("XDG_CACHE_HOME", "");
        return environment;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static List<String> faults(Report report) {
        List<String> faults = new ArrayList<>();
        for (Step step : report.steps()) {
            for (Finding finding : step.findings()) {
                Place place = finding.place();
                faults.add(step.id() + " " + finding.rule() + " " + place);
            }
        }
        return faults;
    }

    /** One project for most of them, since an environment takes seconds to make. */
    @Test
    void eachFaultIsFoundByItsOwnRuleAtItsLine() throws IOException {
        write("pyproject.toml", PROJECT);
        // In the environment of developers iniconfig is there, in that of users it is not.
        write("src/sick/__init__.py", "import json\n\nimport iniconfig\n\n__version__ = iniconfig.__name__\n");
        write("src/sick/cli.py", "def main() -> None:\n    for i in range(3):\n        print(i)\n        print(i)\n");
        write(
                "tests/test_sick.py",
                "import sick\n\n\ndef test_name():\n    value = sick.__version__\n    assert value == 'x'\n");
        assertThat(faults(prove()))
                .containsExactly(
                        "build.lint ruff.F401 src/sick/__init__.py:1:8",
                        "build.tests build.tests tests/test_sick.py:6",
                        "build.tests build.coverage pyproject.toml",
                        "build.wheel build.import src/sick/__init__.py:3",
                        "build.entry-points build.entry-point src/sick/__init__.py:3");
    }

    @Test
    void whatCannotBeInstalledOrPackedSaysSoOnce() throws IOException {
        write("pyproject.toml", PROJECT.replace("packages = [\"src/sick\"]", "packages = 3"));
        write("src/sick/__init__.py", "");
        Report report = prove();
        assertThat(faults(report))
                .containsExactly(
                        "build.environment build.install pyproject.toml", "build.package build.package pyproject.toml");
        assertThat(report.steps())
                .filteredOn(step -> step.id().equals("build.tests"))
                .extracting(Step::why)
                .containsExactly("the project could not be installed, see build.environment");
    }
}
