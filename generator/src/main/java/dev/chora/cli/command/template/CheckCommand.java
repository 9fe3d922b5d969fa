package dev.chora.cli.command.template;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.report.FindingsText;
import dev.chora.copier.lint.Finding;
import dev.chora.copier.lint.TemplateCheck;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora template check [DIR]}: exit code 1 when there are errors. */
final class CheckCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Options.argument(spec, 0, false, "DIR", "Folder of the template (the current one unless given)");
        Options.flag(spec, "Print the faults as JSON", "--json");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String folder = Options.argument(line, 0);
        List<Finding> findings = TemplateCheck.run(console.path(folder == null ? "." : folder));
        console.out().println(Options.has(line, "--json") ? FindingsText.json(findings) : FindingsText.of(findings));
        for (Finding finding : findings) {
            if (finding.rule().error()) {
                return ExitCode.ERROR;
            }
        }
        return ExitCode.OK;
    }
}
