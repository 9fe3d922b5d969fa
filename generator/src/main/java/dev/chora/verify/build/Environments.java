package dev.chora.verify.build;

import dev.chora.engine.Call;
import dev.chora.engine.Install;
import dev.chora.engine.Ran;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.CannotRun;
import dev.chora.verify.proof.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes virtual environments and installs into them: with uv when it is there, else with venv and pip. */
final class Environments {
    private static final Duration MAKE = Duration.ofMinutes(5);
    private static final Duration INSTALL = Duration.ofMinutes(20);

    private final Bench bench;
    private final boolean uv;
    private final PythonWanted wanted;

    Environments(Bench bench) {
        this.bench = bench;
        this.uv = bench.programs().find("uv") != null;
        this.wanted = PythonWanted.of(bench.files());
    }

    boolean uv() {
        return uv;
    }

    /** The Python of an environment. */
    static Path python(Path environment) {
        return environment.resolve(File.separatorChar == '\\' ? "Scripts/python.exe" : "bin/python");
    }

    /** A program of an environment. */
    static Path program(Path environment, String name) {
        return environment.resolve(File.separatorChar == '\\' ? "Scripts/" + name + ".exe" : "bin/" + name);
    }

    /**
     * Makes an empty environment.
     *
     * @throws CannotRun when there is no Python that the project asks for
     */
    Path make(String name, Outcome outcome) throws IOException, InterruptedException {
        Path environment = bench.scratch(name);
        Ran ran;
        if (uv) {
            List<String> line = new ArrayList<>(List.of("uv", "venv", "--quiet"));
            if (!wanted.request().isEmpty()) {
                line.addAll(List.of("--python", wanted.request()));
            }
            line.add(environment.toString());
            ran = bench.run(call(line).within(MAKE), outcome);
        } else {
            String python = interpreter();
            ran = bench.run(
                    call(List.of(python, "-m", "venv", environment.toString())).within(MAKE), outcome);
        }
        if (!ran.ok()) {
            List<String> said = ran.tail(1);
            throw new CannotRun(
                    "no virtual environment could be made" + (said.isEmpty() ? "" : ": " + said.get(0)),
                    Install.python(wanted.lowest()));
        }
        return environment;
    }

    private String interpreter() throws InterruptedException {
        List<String> names = new ArrayList<>();
        if (!wanted.lowest().isEmpty()) {
            names.add("python" + wanted.lowest());
        }
        names.addAll(List.of("python3", "python", "python3.14", "python3.13", "python3.12", "python3.11"));
        String found = "";
        for (String name : names) {
            if (bench.programs().find(name) == null) {
                continue;
            }
            Ran ran = bench.run(Call.of(name, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"));
            String version = ran.out().strip();
            if (ran.ok() && wanted.takes(version)) {
                return name;
            }
            found = version.isEmpty() ? found : version;
        }
        throw new CannotRun(
                found.isEmpty()
                        ? "there is no Python on PATH"
                        : "the project asks for Python " + wanted.request() + ", and there is only " + found,
                Install.python(wanted.lowest()));
    }

    /** Installs into an environment, starting in a folder. */
    Ran install(Path environment, Path folder, List<String> what, Outcome outcome) throws InterruptedException {
        List<String> line = new ArrayList<>();
        String python = python(environment).toString();
        if (uv) {
            line.addAll(List.of("uv", "pip", "install", "--quiet", "--python", python));
        } else {
            line.addAll(List.of(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"));
        }
        line.addAll(what);
        return bench.run(call(line).in(folder).within(INSTALL), outcome);
    }

    /** A call with the variables that the settings name. */
    Call call(List<String> line) {
        return Call.of(line).with(bench.settings().buildEnvironment());
    }

    /** A failure to install is the network's when it says so, and the project's otherwise. */
    static void orUnreachable(Ran ran) {
        String trouble = ran.ok() ? null : NetworkTrouble.in(ran);
        if (trouble != null) {
            throw new CannotRun("packages cannot be fetched: " + trouble, NetworkTrouble.ADVICE);
        }
    }

    /** The last line of a Python traceback, or of whatever a program said. */
    static String lastWords(Ran ran) {
        List<String> lines = ran.tail(1);
        return ran.tookTooLong()
                ? "it took too long"
                : lines.isEmpty() ? "exit code " + ran.exit() : lines.get(0).strip();
    }

    static @Nullable String resource(String name) throws IOException {
        try (java.io.InputStream stream = Environments.class.getResourceAsStream("/dev/chora/verify/build/" + name)) {
            return stream == null ? null : new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
