package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.bundle.TemplateExport;
import dev.chora.cli.report.ExportText;
import dev.chora.cli.report.FindingsText;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.lint.Finding;
import dev.chora.copier.lint.TemplateCheck;
import dev.chora.copier.schema.AnswersSchema;
import dev.chora.copier.schema.ConfigSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora template check|schema|export}: for those who write templates. */
public final class TemplateCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Options.argument(
                spec,
                0,
                true,
                "check|schema|export",
                "check: look for faults (exit 1 when there are errors);"
                        + " schema: print the JSON Schema of copier.yml, or with DIR that of the template's answers;"
                        + " export: write the bundled template to DIR as a git repository with a tag for each version");
        Options.argument(spec, 1, false, "DIR", "Folder of the template (for check the current one unless given)");
        Options.flag(spec, "Print the result as JSON (schemas always are)", "--json");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String action = Options.argument(line, 0);
        String folder = Options.argument(line, 1);
        if ("check".equals(action)) {
            return check(console.path(folder == null ? "." : folder), Options.has(line, "--json"), console);
        }
        if ("schema".equals(action)) {
            console.out().print(schema(folder == null ? null : console.path(folder)));
            return ExitCode.OK;
        }
        if ("export".equals(action)) {
            return export(folder, Options.has(line, "--json"), console);
        }
        throw new CopierException(
                ErrorKind.USAGE,
                "template " + action + " is not known",
                "Write template check, template schema or template export.");
    }

    private static int export(@Nullable String folder, boolean json, Console console) {
        if (folder == null) {
            throw new CopierException(
                    ErrorKind.USAGE, "no folder to export to is given", "Write template export DIR, with a new DIR.");
        }
        String name = ShippedTemplates.DEFAULT.substring(ShippedTemplates.DEFAULT.indexOf(':') + 1);
        TemplateExport export = new TemplateExport(new ShippedTemplates(console.env()), console.env());
        TemplateExport.Exported exported = export.run(name, console.path(folder));
        console.out().print(json ? ExportText.json(exported) : ExportText.of(exported, folder));
        return ExitCode.OK;
    }

    private static int check(Path folder, boolean json, Console console) {
        List<Finding> findings = TemplateCheck.run(folder);
        console.out().println(json ? FindingsText.json(findings) : FindingsText.of(findings));
        for (Finding finding : findings) {
            if (finding.rule().error()) {
                return ExitCode.ERROR;
            }
        }
        return ExitCode.OK;
    }

    private static String schema(@Nullable Path folder) {
        if (folder == null) {
            return ConfigSchema.text();
        }
        if (!Files.isDirectory(folder)) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND,
                    "There is no template at " + folder,
                    "Name a folder with a copier.yml.");
        }
        return AnswersSchema.text(TemplateConfig.read(folder));
    }
}
