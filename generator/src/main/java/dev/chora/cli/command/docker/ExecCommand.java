package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.docker.container.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora docker exec CONTAINER -- COMMAND}: runs it there; terminal, input and exit code are passed on. */
final class ExecCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        // What follows the container belongs to the command, with and without -- before it.
        spec.parser().stopAtPositional(true);
        Options.value(spec, "USER", "Run it as this user, for example 0 for root", "-u", "--user");
        Options.value(spec, "FOLDER", "Run it in this folder of the container", "-w", "--workdir");
        Options.values(spec, "NAME=VALUE", "Set a variable for it (repeatable)", "-e", "--env");
        DiagnoseCommand.container(spec);
        spec.addPositional(PositionalParamSpec.builder()
                .index("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel("COMMAND")
                .description("The command and its arguments, after -- (sh on a terminal unless given)")
                .build());
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        String name = Objects.requireNonNull(Options.argument(line, 0));
        List<String> command = new ArrayList<>(line.matchedPositionalValue(1, List.<String>of()));
        if (!command.isEmpty() && command.get(0).equals("--")) {
            command.remove(0);
        }
        if (command.isEmpty()) {
            if (!console.interactive()) {
                throw new CopierException(
                        ErrorKind.USAGE,
                        "no command to run in " + name + " is given",
                        "Write it after --, for example: chora docker exec " + name + " -- env");
            }
            command.add("sh");
        }
        Engines engines = Engines.find(console);
        Container container = engines.reader().read(name);
        if (!container.state().status().equals("running")) {
            throw new CopierException(
                    ErrorKind.ENGINE,
                    container.name() + " does not run (" + container.state().status()
                            + "), so nothing can be run in it",
                    "chora docker diagnose " + container.name() + " tells why; "
                            + engines.engine().program() + " run --rm -it --entrypoint sh " + container.image()
                            + " looks into its image.");
        }
        List<String> arguments = new ArrayList<>(List.of("exec", "--interactive"));
        if (console.interactive()) {
            arguments.add("--tty");
        }
        for (String option : List.of("--user", "--workdir")) {
            String value = Options.text(line, option);
            if (value != null) {
                arguments.add(option + "=" + value);
            }
        }
        for (String variable : Options.texts(line, "--env")) {
            arguments.add("--env=" + variable);
        }
        arguments.add(container.id());
        arguments.addAll(command);
        return Attached.run(engines.engine().call(arguments.toArray(String[]::new)), engines.programs(), console);
    }
}
