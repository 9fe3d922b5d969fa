package dev.chora.cli.command.template;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.bundle.TemplateExport;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.report.ExportText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora template export DIR}. */
final class ExportCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Options.argument(spec, 0, true, "DIR", "Folder to write the repository to: new or empty");
        Options.flag(spec, "Print the result as JSON", "--json");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String folder = String.valueOf(Options.argument(line, 0));
        String name = ShippedTemplates.DEFAULT.substring(ShippedTemplates.DEFAULT.indexOf(':') + 1);
        TemplateExport export = new TemplateExport(new ShippedTemplates(console.env()), console.env());
        TemplateExport.Exported exported = export.run(name, console.path(folder));
        console.out().print(Options.has(line, "--json") ? ExportText.json(exported) : ExportText.of(exported, folder));
        return ExitCode.OK;
    }
}
