package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.report.DiffText;
import dev.chora.cli.report.UpdateJson;
import dev.chora.cli.report.UpdateMarkdown;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.update.DiffOperation;
import dev.chora.copier.update.LocalDifference;
import dev.chora.copier.update.UpdateRequest;
import dev.chora.copier.update.UpdateResult;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora diff [DEST]}: what the next update would change, or how the project differs from its template. */
public final class DiffCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        CopierOptions.shared(spec);
        Options.flag(spec, "What the next update would change (the default)", "--template");
        Options.flag(spec, "How the project differs from what its template made", "--local");
        Options.flag(spec, "Print a report in Markdown instead of differences", "--markdown");
        Options.argument(spec, 0, false, "DEST", "Folder of the project (the current one unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String destination = Options.argument(line, 0);
        CopyRequest copy = Requests.from(
                        line, console, CopyRequest.recopy(console.path(destination == null ? "." : destination)))
                .overwrite(true)
                .defaults(true)
                .build();
        Run run = Run.of(line, console);
        DiffOperation diff = new DiffOperation(run.edge(), run.source());
        if (Options.has(line, "--local")) {
            List<LocalDifference> differences = diff.local(copy);
            console.out().print(run.json() ? UpdateJson.of(differences) + "\n" : DiffText.of(differences));
            return ExitCode.OK;
        }
        UpdateResult result = diff.template(UpdateRequest.of(copy));
        if (run.json()) {
            console.out().println(UpdateJson.of(result, true));
        } else {
            console.out().print(Options.has(line, "--markdown") ? UpdateMarkdown.of(result) : DiffText.of(result));
        }
        return ExitCode.OK;
    }
}
