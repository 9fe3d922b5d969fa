package dev.chora.verify.build;

import dev.chora.engine.Call;
import dev.chora.engine.Json;
import dev.chora.engine.Ran;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the steps of the build level share: the two environments, the wheel, and what the project says about itself. */
final class PythonBench {
    /** Extras and dependency groups (PEP 735) that are for development. */
    private static final Set<String> DEVELOPMENT = Set.of(
            "dev",
            "develop",
            "development",
            "test",
            "tests",
            "testing",
            "lint",
            "linting",
            "typing",
            "types",
            "typecheck");

    private @Nullable Path development;
    private @Nullable Path fresh;
    private @Nullable Json facts;
    private @Nullable Path wheel;
    private boolean developmentFailed;
    private boolean packageFailed;

    /** Makes the environment of developers; a failure is found once, by the first step that needs it. */
    Path development(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        if (developmentFailed) {
            throw new CannotRun("the project could not be installed, see build.environment", null);
        }
        if (development == null) {
            developmentFailed = true;
            development = installed(bench, outcome);
            developmentFailed = false;
        }
        return development;
    }

    private Path installed(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Environments environments = new Environments(bench);
        Path environment = environments.make("venv", outcome);
        facts = read(bench, environment);
        List<String> extras = development(facts.get("extras").texts());
        List<String> groups = development(facts.get("groups").texts());
        List<String> what = new ArrayList<>();
        if (!groups.isEmpty() && !environments.uv()) {
            environments.install(environment, bench.copy(), List.of("--upgrade", "pip>=25.1"), outcome);
        }
        what.add("--editable");
        what.add(extras.isEmpty() ? "." : ".[" + String.join(",", extras) + "]");
        for (String group : groups) {
            what.addAll(List.of("--group", group));
        }
        for (String file : List.of("requirements-dev.txt", "requirements_dev.txt", "dev-requirements.txt")) {
            if (bench.files().has(file)) {
                what.addAll(List.of("--requirement", file));
            }
        }
        Ran ran = environments.install(environment, bench.copy(), what, outcome);
        Environments.orUnreachable(ran);
        if (!ran.ok()) {
            outcome.evidence(ran, 15);
            outcome.fault(
                    "build.install",
                    Place.of("pyproject.toml"),
                    "the project cannot be installed for development: " + Environments.lastWords(ran),
                    "Run the command and read its output; the dependencies or the build settings in pyproject.toml are "
                            + "wrong.");
            throw new CannotRun("the project could not be installed", null);
        }
        if (extras.isEmpty() && groups.isEmpty()) {
            outcome.evidence("pyproject.toml names no extra or dependency group for development");
        }
        return environment;
    }

    private static Json read(Bench bench, Path environment) throws IOException, InterruptedException {
        Path script = script(bench, "facts.py");
        Ran ran = bench.run(Call.of(Environments.python(environment).toString(), script.toString())
                .in(bench.copy()));
        return Json.of(ran.out());
    }

    private static Path script(Bench bench, String name) throws IOException {
        Path script = bench.scratch(name);
        Files.writeString(script, String.valueOf(Environments.resource(name)));
        return script;
    }

    private static List<String> development(List<String> names) {
        List<String> chosen = new ArrayList<>();
        for (String name : names) {
            if (DEVELOPMENT.contains(name)) {
                chosen.add(name);
            }
        }
        return chosen;
    }

    /** What the project says about itself; only after {@link #development}. */
    Json facts() {
        return facts == null ? new Json(null) : facts;
    }

    /** Whether a module can be found in the environment of developers. */
    boolean hasModule(Bench bench, Path environment, String module) throws InterruptedException {
        return bench.run(Call.of(
                        Environments.python(environment).toString(),
                        "-c",
                        "import importlib.util, sys; sys.exit(importlib.util.find_spec('" + module + "') is None)"))
                .ok();
    }

    /** Builds sdist and wheel; a failure is found once. */
    Path wheel(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        if (packageFailed) {
            throw new CannotRun("there is no wheel, see build.package", null);
        }
        if (wheel == null) {
            packageFailed = true;
            wheel = packed(bench, outcome);
            packageFailed = false;
        }
        return wheel;
    }

    private Path packed(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Environments environments = new Environments(bench);
        Path dist = bench.scratch("dist");
        List<String> line;
        if (environments.uv()) {
            line = List.of("uv", "build", "--out-dir", dist.toString(), ".");
        } else {
            Path tools = environments.make("build-venv", outcome);
            Environments.orUnreachable(environments.install(tools, bench.copy(), List.of("build"), outcome));
            line = List.of(Environments.python(tools).toString(), "-m", "build", "--outdir", dist.toString(), ".");
        }
        Ran ran = bench.run(environments.call(line).in(bench.copy()).within(Duration.ofMinutes(10)), outcome);
        Environments.orUnreachable(ran);
        Path made = ran.ok() ? only(dist, "*.whl") : null;
        if (made == null || only(dist, "*.{tar.gz,zip}") == null) {
            outcome.evidence(ran, 15);
            outcome.fault(
                    "build.package",
                    Place.of("pyproject.toml"),
                    "no wheel and sdist came of the build: " + Environments.lastWords(ran),
                    "Run the command and read its output; see [build-system] and the settings of the build backend.");
            throw new CannotRun("the build failed", null);
        }
        return made;
    }

    private static @Nullable Path only(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : files) {
                return file;
            }
        }
        return null;
    }

    /** What the wheel holds: its packages, its scripts and the number of its files. */
    Json contents(Bench bench, Path file) throws IOException, InterruptedException {
        Path python = development == null ? fresh : development;
        String program =
                python == null ? "python3" : Environments.python(python).toString();
        return Json.of(bench.run(Call.of(program, script(bench, "wheel.py").toString(), file.toString()))
                .out());
    }

    /** A fresh environment with nothing but the wheel and what it needs. */
    Path fresh(Bench bench, Outcome outcome) throws IOException, InterruptedException {
        Path file = wheel(bench, outcome);
        if (fresh == null) {
            Environments environments = new Environments(bench);
            Path environment = environments.make("fresh", outcome);
            Ran ran = environments.install(environment, bench.workspace().root(), List.of(file.toString()), outcome);
            Environments.orUnreachable(ran);
            if (!ran.ok()) {
                outcome.evidence(ran, 15);
                outcome.fault(
                        "build.wheel",
                        Place.of("pyproject.toml"),
                        "the wheel cannot be installed: " + Environments.lastWords(ran),
                        "Check the dependencies in pyproject.toml: the wheel needs what cannot be had.");
                throw new CannotRun("the wheel could not be installed", null);
            }
            fresh = environment;
        }
        return fresh;
    }
}
