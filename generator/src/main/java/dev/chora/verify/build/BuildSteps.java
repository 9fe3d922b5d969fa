package dev.chora.verify.build;

import dev.chora.engine.Call;
import dev.chora.engine.Ran;
import dev.chora.verify.Level;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Outcome;
import dev.chora.verify.proof.ProofStep;
import dev.chora.verify.proof.SimpleStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The steps of the build level. */
public final class BuildSteps {
    private static final Duration SCRIPT_LIMIT = Duration.ofSeconds(30);

    private final PythonBench python = new PythonBench();

    private BuildSteps() {}

    /** New ones for each run: they share what they make. */
    public static List<ProofStep> all() {
        BuildSteps steps = new BuildSteps();
        return List.of(
                steps.step(
                        "build.environment",
                        "It installs for development, in an environment of its own",
                        (bench, outcome) -> steps.environment(bench, outcome)),
                steps.step(
                        "build.lint",
                        "Ruff finds nothing",
                        (bench, outcome) -> new ToolChecks(steps.python).ruff(bench, outcome)),
                steps.step(
                        "build.types",
                        "Mypy finds nothing",
                        (bench, outcome) -> new ToolChecks(steps.python).mypy(bench, outcome)),
                steps.step(
                        "build.tests",
                        "The tests pass and cover enough",
                        (bench, outcome) -> new Tests(steps.python).run(bench, outcome)),
                steps.step(
                        "build.package",
                        "A wheel and an sdist are built",
                        (bench, outcome) -> steps.pack(bench, outcome)),
                steps.step(
                        "build.wheel",
                        "The wheel installs in a fresh environment and imports",
                        (bench, outcome) -> steps.wheel(bench, outcome)),
                steps.step(
                        "build.entry-points",
                        "Each program that it brings answers --help",
                        (bench, outcome) -> steps.entryPoints(bench, outcome)));
    }

    private ProofStep step(String id, String title, SimpleStep.Work work) {
        return new SimpleStep(id, Level.BUILD, title, BuildSteps::isPython, work);
    }

    private static boolean isPython(Bench bench) {
        return bench.files().has("pyproject.toml") || bench.files().has("setup.py");
    }

    private void environment(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Path environment = python.development(bench, outcome);
        Ran version = bench.run(Call.of(Environments.python(environment).toString(), "--version"));
        outcome.evidence(version.out().strip() + (new Environments(bench).uv() ? ", with uv" : ", with venv and pip"));
    }

    private void pack(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Path wheel = python.wheel(bench, outcome);
        outcome.evidence(wheel.getFileName() + ", " + (Files.size(wheel) + 999) / 1000 + " kB, "
                + python.contents(bench, wheel).get("files").text() + " files");
        if (python.contents(bench, wheel).get("packages").list().isEmpty()) {
            outcome.fault(
                    "build.empty-wheel",
                    Place.of("pyproject.toml"),
                    "the wheel holds no Python module",
                    "Tell the build backend where the package is, for example packages = [\"src/name\"].");
        }
    }

    private void wheel(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Path environment = python.fresh(bench, outcome);
        for (String name : python.contents(bench, python.wheel(bench, outcome))
                .get("packages")
                .texts()) {
            Ran ran = bench.run(
                    Call.of(Environments.python(environment).toString(), "-I", "-c", "import " + name)
                            .in(bench.workspace().root())
                            .within(SCRIPT_LIMIT),
                    outcome);
            if (ran.ok()) {
                outcome.evidence("import " + name + ": done");
                continue;
            }
            outcome.evidence(ran, 8);
            outcome.fault(
                    "build.import",
                    Traceback.place(bench, ran),
                    "import " + name + " fails in a fresh environment: " + Environments.lastWords(ran),
                    "Name what it needs under dependencies in pyproject.toml, and see that the wheel holds every file.");
        }
    }

    private void entryPoints(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Path environment = python.fresh(bench, outcome);
        List<String> scripts = python.contents(bench, python.wheel(bench, outcome))
                .get("scripts")
                .texts();
        if (scripts.isEmpty()) {
            outcome.evidence("the wheel brings no program");
        }
        for (String script : scripts) {
            Path program = Environments.program(environment, script);
            Ran help = answer(bench, program, "--help", outcome);
            Ran version = answer(bench, program, "--version", outcome);
            if (help.ok() || version.ok()) {
                Ran good = help.ok() ? help : version;
                outcome.evidence(script
                        + (help.ok() ? " --help: " : " --version: ")
                        + (good.lines().isEmpty() ? "exit code 0" : good.lines().get(0)));
                continue;
            }
            outcome.evidence(help, 8);
            outcome.fault(
                    "build.entry-point",
                    Traceback.place(bench, help),
                    script + " answers neither --help nor --version: " + Environments.lastWords(help),
                    "Check what [project.scripts] names: the module must import and the function must exist.");
        }
    }

    private static Ran answer(Bench bench, Path program, String flag, Outcome outcome)
            throws IOException, InterruptedException {
        return bench.run(
                Call.of(program.toString(), flag).in(bench.workspace().root()).within(SCRIPT_LIMIT), outcome);
    }
}
