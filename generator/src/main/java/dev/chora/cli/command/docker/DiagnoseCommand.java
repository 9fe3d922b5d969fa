package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.markdown.Page;
import dev.chora.cli.markdown.Window;
import dev.chora.cli.report.DiagnosisJson;
import dev.chora.cli.report.DiagnosisText;
import dev.chora.docker.diagnose.Diagnosis;
import dev.chora.docker.diagnose.Doctor;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora docker diagnose CONTAINER}: why it does not do what it should. */
final class DiagnoseCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        container(spec);
        Options.flag(spec, "Print what was found as JSON", "--json");
    }

    static void container(CommandSpec spec) {
        Options.argument(spec, 0, true, "CONTAINER", "Its name or id, or the name of its service in compose");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        Engines engines = Engines.find(console);
        String name = Objects.requireNonNull(Options.argument(line, 0));
        Diagnosis diagnosis = new Doctor(engines.reader(), engines.engine()).look(name);
        if (Options.has(line, "--json")) {
            console.out().println(DiagnosisJson.of(diagnosis));
        } else {
            Page page = new Page(Window.of(console).columns(), console.colours(console.terminalOut()));
            console.out().print(DiagnosisText.of(diagnosis, page));
        }
        return diagnosis.faults().isEmpty() ? ExitCode.OK : ExitCode.ERROR;
    }
}
