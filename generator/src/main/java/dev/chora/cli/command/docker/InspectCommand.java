package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.markdown.Page;
import dev.chora.cli.markdown.Window;
import dev.chora.cli.report.ContainerText;
import dev.chora.docker.container.Container;
import dev.chora.engine.Json;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora docker inspect CONTAINER}: what there is to know about it on one screen. */
final class InspectCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        DiagnoseCommand.container(spec);
        Options.flag(spec, "Print all that the engine tells, as JSON, secrets included", "--json");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        Engines engines = Engines.find(console);
        Json document = engines.reader().inspect(Objects.requireNonNull(Options.argument(line, 0)));
        if (Options.has(line, "--json")) {
            console.out().println(JsonText.dumps(document.value(), JsonStyle.DEFAULT.indented(2L)));
            return ExitCode.OK;
        }
        Page page = new Page(Window.of(console).columns(), console.colours(console.terminalOut()));
        console.out().print(ContainerText.of(Container.of(document.list().get(0)), page));
        return ExitCode.OK;
    }
}
