package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.prompt.Asking;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.docker.Sizes;
import dev.chora.docker.files.ComposeFile;
import dev.chora.docker.files.ComposeOverride;
import dev.chora.docker.files.Made;
import dev.chora.docker.host.Recommendation;
import dev.chora.engine.Engine;
import dev.chora.engine.EngineSearch;
import dev.chora.engine.Programs;
import dev.chora.engine.Ran;
import dev.chora.engine.SystemPrograms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code chora docker configure}: what a service may use, written into the override that Compose reads by itself. What is not
 * given is asked at a terminal, and is what {@code recommend} says elsewhere.
 */
final class ConfigureCommand implements Command {
    private static final String KEEP = "as it is";

    @Override
    public void define(CommandSpec spec) {
        Options.value(spec, "NAME", "The service (the one that is built unless given)", "--service");
        Options.value(spec, "PORT", "Port of this machine, or ADDRESS:PORT (as in the compose file)", "--port");
        Options.value(spec, "SIZE", "Memory limit, for example 8g (recommended: see recommend)", "--memory");
        Options.value(spec, "N", "Processors, for example 2 or 0.5", "--cpus");
        Options.value(spec, "SIZE", "Shared memory, for example 2g", "--shm");
        Options.oneOf(spec, "WHICH", List.of("none", "all"), "GPUs: none, all or a number (none)", "--gpus");
        Options.oneOf(
                spec,
                "POLICY",
                List.of("no", "always", "unless-stopped", "on-failure"),
                "When it is restarted: no, always, unless-stopped, on-failure[:N] (unless-stopped)",
                "--restart");
        Writing.options(spec);
        Options.argument(spec, 0, false, "DEST", "Folder of the project (the current one unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        String typed = Options.argument(line, 0);
        Path project = console.path(typed == null ? "." : typed);
        ComposeFile compose = ComposeFile.of(project);
        Recommendation recommended = RecommendCommand.recommendation(console);
        Dialogue ask = new Dialogue(line, console);
        String service = ask.value("--service", "Service", compose.mainService(), compose::requireService);
        String port = ask.value("--port", "Port of this machine", KEEP, Values::port);
        String memory = ask.value("--memory", "Memory limit", Sizes.round(recommended.memory()), Values::size);
        String cpus = ask.value("--cpus", "Processors", recommended.cpusText(), Values::cpus);
        long half = Math.max(Sizes.MB, Math.min(Sizes.parse(memory) / 2, 8 * Sizes.GB));
        String shm = ask.value("--shm", "Shared memory", Sizes.round(half), Values::size);
        String gpus = ask.value("--gpus", "GPUs: none, all or a number", "none", Values::gpus);
        String restart = ask.value("--restart", "Restart policy", "unless-stopped", Values::restart);
        ComposeOverride override = new ComposeOverride(
                service,
                port.equals(KEEP) ? null : port,
                compose.insidePort(service),
                Sizes.parse(memory),
                Sizes.parse(memory) / 2,
                cpus,
                Sizes.parse(shm),
                gpus,
                restart);
        String path = compose.override();
        Made made = new Made(path, override.text(), Existing.text(project.resolve(path)));
        List<String> remarks = remarks(override, recommended);
        int exit = Writing.finish(List.of(made), remarks, project, line, console);
        if (!Options.has(line, "--pretend")) {
            check(compose, project, console);
        }
        return exit;
    }

    private static List<String> remarks(ComposeOverride override, Recommendation recommended) {
        List<String> remarks = new ArrayList<>();
        if (override.memory() > recommended.machineMemory()) {
            remarks.add("The machine has " + Sizes.of(recommended.machineMemory())
                    + " only; chora docker validate says how to give it more.");
        }
        if (override.shm() > override.memory()) {
            remarks.add("Shared memory counts as memory of the container, so it can never use more than its limit of "
                    + Sizes.of(override.memory()) + ".");
        }
        if (Double.parseDouble(override.cpus()) > recommended.machineCpus()) {
            remarks.add("The machine has " + recommended.machineCpusText()
                    + " processors only; the engine refuses to start a " + "container that may use more.");
        }
        if (!override.gpus().equals("none")) {
            remarks.add("GPUs need the NVIDIA Container Toolkit on the machine of the engine.");
        }
        return remarks;
    }

    /** Lets Compose itself read both files together. */
    private static void check(ComposeFile compose, Path project, Console console) throws InterruptedException {
        Programs programs = new SystemPrograms(console.env());
        Engine engine = EngineSearch.of(programs, console.env()).engine();
        if (engine == null || engine.compose().isEmpty()) {
            return;
        }
        Ran ran = programs.run(engine.compose("config", "--quiet").in(project));
        if (!ran.ok()) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "compose does not accept " + compose.file() + " with " + compose.override() + ": "
                            + String.join(" ", ran.tail(1)),
                    "Mend what it names, or remove " + compose.override() + ".");
        }
    }

    /** A value from its option, from the person, or its default. */
    private record Dialogue(ParseResult line, Console console) {
        String value(String option, String question, String usual, Function<String, @Nullable String> reader) {
            String given = Options.text(line, option);
            if (given != null) {
                String read = reader.apply(given);
                if (read == null) {
                    throw new CopierException(
                            ErrorKind.USAGE, option + " " + given + " cannot be used", Values.advice(option));
                }
                return read;
            }
            if (!console.interactive() || Options.has(line, "--json")) {
                return usual;
            }
            while (true) {
                String typed =
                        Asking.line(console, question + " [" + usual + "] > ").strip();
                if (typed.isEmpty()) {
                    return usual;
                }
                try {
                    String read = reader.apply(typed);
                    if (read != null) {
                        return read;
                    }
                    console.out().println(Values.advice(option));
                } catch (CopierException wrong) {
                    console.out().println(wrong.getMessage() + ". " + wrong.advice());
                }
            }
        }
    }
}
