package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.CopyResult;
import dev.chora.copier.RecopyOperation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora recopy [DEST]}: Copier's {@code recopy}. */
public final class RecopyCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        CopierOptions.shared(spec);
        CopierOptions.diff(spec);
        CopierOptions.overwriting(spec);
        Options.flag(spec, "Do not ask questions that have an answer", "-A", "--skip-answered");
        Options.argument(spec, 0, false, "DEST", "Folder of the project (the current one unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String destination = Options.argument(line, 0);
        CopyRequest request = Requests.from(
                        line, console, CopyRequest.recopy(console.path(destination == null ? "." : destination)))
                .overwrite(Options.has(line, "--overwrite") || Options.has(line, "--force"))
                .skipAnswered(Options.has(line, "--skip-answered"))
                .build();
        Run run = Run.of(line, console);
        CopyResult result = new RecopyOperation(run.edge(), run.source()).run(request);
        run.finish(result, request.pretend());
        return ExitCode.OK;
    }
}
