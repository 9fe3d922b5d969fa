package dev.chora.cli.command.template;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.schema.AnswersSchema;
import dev.chora.copier.schema.ConfigSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora template schema [DIR]}. */
final class SchemaCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Options.argument(
                spec, 0, false, "DIR", "Folder of a template whose answers are described (copier.yml unless given)");
        Options.flag(spec, "A schema is JSON in any case; accepted so that every command knows it", "--json");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String folder = Options.argument(line, 0);
        console.out().print(schema(folder == null ? null : console.path(folder)));
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
