package dev.chora.verify.build;

import dev.chora.engine.Call;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.NothingToProve;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Linting and type checking, with the project's own tools and settings. */
final class ToolChecks {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final PythonBench python;

    ToolChecks(PythonBench python) {
        this.python = python;
    }

    void ruff(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Path environment = python.development(bench, outcome);
        if (!python.facts().get("ruff").isTrue()) {
            throw new NothingToProve();
        }
        String program = program(bench, environment, "ruff");
        Ran ran = bench.run(
                Call.of(program, "check", "--no-cache", "--output-format", "json")
                        .in(bench.copy())
                        .within(LIMIT),
                outcome);
        Json found = Json.of(ran.out());
        if (found.missing()) {
            outcome.evidence(ran, 8);
            outcome.fault(
                    "build.lint",
                    Place.of("pyproject.toml"),
                    "ruff cannot run: " + Environments.lastWords(ran),
                    "Check the settings in [tool.ruff].");
            return;
        }
        for (Json fault : found.list()) {
            String file = relative(bench, fault.get("filename").text());
            String code =
                    fault.get("code").missing() ? "syntax" : fault.get("code").text();
            outcome.fault(
                    "ruff." + code,
                    bench.files().at(file, (int) fault.get("location", "row").number(), (int)
                            fault.get("location", "column").number()),
                    fault.get("message").text(),
                    fault.get("fix").missing()
                            ? "See "
                                    + (fault.get("url").missing()
                                            ? "the rule"
                                            : fault.get("url").text()) + "."
                            : "Run ruff check --fix.");
        }
        outcome.evidence(
                found.list().isEmpty() ? "ruff check: no faults" : found.list().size() + " faults");
    }

    void mypy(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Path environment = python.development(bench, outcome);
        if (!python.facts().get("mypy").isTrue()) {
            throw new NothingToProve();
        }
        List<String> line = new ArrayList<>(List.of(
                program(bench, environment, "mypy"),
                "--show-column-numbers",
                "--no-color-output",
                "--cache-dir",
                bench.scratch("mypy-cache").toString()));
        if (!python.facts().get("mypy_files").isTrue()) {
            line.add(bench.files().hasFolder("src") ? "src" : ".");
        }
        Ran ran = bench.run(
                Call.of(line).with("MYPY_FORCE_COLOR", "0").in(bench.copy()).within(LIMIT), outcome);
        Matcher fault = Pattern.compile("(?m)^(.+?):(\\d+):(?:(\\d+):)? error: (.*?)(?:  \\[([\\w-]+)])?$")
                .matcher(ran.out());
        while (fault.find()) {
            String column = fault.group(3);
            outcome.fault(
                    "mypy." + (fault.group(5) == null ? "error" : fault.group(5)),
                    bench.files()
                            .at(
                                    fault.group(1).replace('\\', '/'),
                                    Integer.parseInt(fault.group(2)),
                                    column == null ? 0 : Integer.parseInt(column)),
                    fault.group(4),
                    "Correct the type, or say in [tool.mypy] why it is right.");
        }
        outcome.evidence(ran, 1);
        if (!ran.ok() && !outcome.failed()) {
            outcome.evidence(ran, 8);
            outcome.fault(
                    "build.types",
                    Place.of("pyproject.toml"),
                    "mypy cannot run: " + Environments.lastWords(ran),
                    "Check the settings in [tool.mypy].");
        }
    }

    /** The project's own tool, else that of the machine. */
    private static String program(Bench bench, Path environment, String name) {
        Path own = Environments.program(environment, name);
        if (Files.isExecutable(own)) {
            return own.toString();
        }
        if (bench.programs().find(name) != null) {
            return name;
        }
        throw new CannotRun(
                name + " is neither among the development dependencies nor on PATH",
                "Add " + name + " to the dev extra in pyproject.toml.");
    }

    static String relative(Bench bench, @Nullable String file) throws IOException, InterruptedException {
        Path path = Path.of(String.valueOf(file));
        Path copy = bench.copy();
        for (Path root : List.of(copy, copy.toRealPath())) {
            if (path.startsWith(root)) {
                return root.relativize(path).toString().replace('\\', '/');
            }
        }
        return path.toString().replace('\\', '/');
    }
}
