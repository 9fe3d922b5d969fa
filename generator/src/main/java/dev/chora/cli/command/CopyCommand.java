package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.copier.CopyOperation;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.CopyResult;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora copy TEMPLATE DEST}: Copier's {@code copy}. */
public final class CopyCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        CopierOptions.shared(spec);
        CopierOptions.diff(spec);
        CopierOptions.overwriting(spec);
        Options.flag(spec, "After an error, keep the destination that this run made", "-C", "--no-cleanup");
        Options.flag(
                spec, "Write an answers file even when the template has none, so that update works", "--write-answers");
        Options.argument(spec, 0, true, "TEMPLATE", "Folder, git address, gh:owner/name, gl:owner/name or bundle");
        Options.argument(spec, 1, true, "DEST", "Folder of the project, made when it is missing");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String template = Objects.requireNonNull(Options.argument(line, 0));
        String destination = Objects.requireNonNull(Options.argument(line, 1));
        CopyRequest request = Requests.from(line, console, CopyRequest.copy(template, console.path(destination)))
                .destinationAsTyped(destination)
                .overwrite(Options.has(line, "--overwrite") || Options.has(line, "--force"))
                .cleanupOnError(!Options.has(line, "--no-cleanup"))
                .writeAnswers(Options.has(line, "--write-answers"))
                .build();
        Run run = Run.of(line, console);
        CopyResult result = new CopyOperation(run.edge(), run.source()).run(request);
        run.finish(result, request.pretend());
        return ExitCode.OK;
    }
}
