package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.report.LogJson;
import dev.chora.docker.container.Container;
import dev.chora.engine.Call;
import dev.chora.engine.Ran;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora docker logs CONTAINER}: what it wrote, as the engine keeps it. */
final class LogsCommand implements Command {
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(3650);

    @Override
    public void define(CommandSpec spec) {
        DiagnoseCommand.container(spec);
        Options.value(spec, "N", "Only the last N lines (all unless given)", "-n", "--tail");
        Options.value(spec, "TIME", "Only what is newer: 5m, 2h or 2026-11-21T10:00:00", "--since");
        Options.flag(spec, "Go on with what it writes from now on, until Ctrl-C", "-f", "--follow");
        Options.flag(spec, "Put its time in front of each line", "-t", "--timestamps");
        Options.flag(spec, "Print each line as a JSON object with time, stream and line", "--json");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        Engines engines = Engines.find(console);
        Container container = engines.reader().read(Objects.requireNonNull(Options.argument(line, 0)));
        boolean json = Options.has(line, "--json");
        List<String> arguments = new ArrayList<>(List.of("logs"));
        value(arguments, line, "--tail");
        value(arguments, line, "--since");
        if (Options.has(line, "--follow")) {
            arguments.add("--follow");
        }
        if (json || Options.has(line, "--timestamps")) {
            arguments.add("--timestamps");
        }
        arguments.add(container.id());
        Call call = engines.engine().call(arguments.toArray(String[]::new));
        if (!json) {
            return Attached.run(call, engines.programs(), console);
        }
        Ran ran = engines.programs().run(call.within(AS_LONG_AS_IT_TAKES).heardBy((text, error) -> {
            synchronized (console) {
                console.out().println(LogJson.of(text, error));
            }
        }));
        return ran.ok() ? ExitCode.OK : ExitCode.ERROR;
    }

    private static void value(List<String> arguments, ParseResult line, String name) {
        String value = Options.text(line, name);
        if (value != null) {
            arguments.add(name + "=" + value);
        }
    }
}
