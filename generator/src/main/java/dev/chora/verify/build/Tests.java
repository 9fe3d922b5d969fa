package dev.chora.verify.build;

import dev.chora.engine.Call;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pytest with coverage. */
final class Tests {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    /** Pytest's exit code when it collected nothing; see "Exit codes" in its reference. */
    private static final int NO_TESTS = 5;

    private final PythonBench python;

    Tests(PythonBench python) {
        this.python = python;
    }

    void run(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Path environment = python.development(bench, outcome);
        if (!python.hasModule(bench, environment, "pytest")) {
            throw new CannotRun(
                    "pytest is not among the development dependencies",
                    "Add pytest to the dev extra in pyproject.toml.");
        }
        boolean measured = python.hasModule(bench, environment, "pytest_cov");
        Path coverage = bench.scratch("coverage.json");
        Ran ran = bench.run(call(bench, environment, measured, coverage), outcome);
        outcome.evidence(ran, 2);
        if (ran.exit() == NO_TESTS) {
            throw new CannotRun("there are no tests", "Write some: pytest collects tests/test_*.py.");
        }
        PytestOutput.faults(bench, ran, outcome);
        coverage(coverage, measured, outcome);
        if (!ran.ok() && !outcome.failed()) {
            outcome.evidence(ran, 15);
            outcome.fault(
                    "build.tests",
                    null,
                    "pytest ended with exit code " + ran.exit() + ": " + Environments.lastWords(ran),
                    "Run the command and read its output.");
        }
    }

    private Call call(Bench bench, Path environment, boolean measured, Path coverage)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Environments.python(environment).toString(),
                "-m",
                "pytest",
                "--quiet",
                "--tb=short",
                "-rfE",
                "--color=no",
                "-p",
                "no:cacheprovider"));
        if (measured) {
            Json facts = python.facts();
            if (!facts.get("coverage_asked").isTrue()) {
                boolean source = !facts.get("coverage_configured").isTrue()
                        && bench.files().hasFolder("src");
                line.add(source ? "--cov=src" : "--cov");
            }
            line.add("--cov-report=json:" + coverage);
        }
        return Call.of(line)
                .in(bench.copy())
                .with("COVERAGE_FILE", bench.scratch("coverage.data").toString())
                .within(LIMIT);
    }

    private void coverage(Path file, boolean measured, Outcome outcome) throws IOException {
        if (!measured) {
            outcome.evidence("coverage is not measured: pytest-cov is not among the development dependencies");
            return;
        }
        if (!Files.isRegularFile(file)) {
            return;
        }
        double percent =
                Json.of(Files.readString(file)).get("totals", "percent_covered").number();
        Json threshold = python.facts().get("threshold");
        Figure figure = threshold.missing()
                ? Figure.of(Figures.COVERAGE, percent, "%")
                : Figure.atLeast(Figures.COVERAGE, percent, "%", threshold.number());
        outcome.figure(figure);
        if (!figure.good()) {
            outcome.fault(
                    "build.coverage",
                    Place.of("pyproject.toml"),
                    "the tests cover " + dev.chora.verify.proof.Amount.of(percent, "%") + ", the project asks for "
                            + dev.chora.verify.proof.Amount.of(threshold.number(), "%"),
                    "Test what is not covered: --cov-report=term-missing lists the lines.");
        }
    }
}
