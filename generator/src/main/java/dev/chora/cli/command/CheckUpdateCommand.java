package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.check.CheckResult;
import dev.chora.copier.check.UpdateCheck;
import dev.chora.copier.source.SourceOptions;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora check-update [DEST]}: Copier's {@code check-update}. */
public final class CheckUpdateCommand implements Command {
    private static final String FORMAT = "--output-format";

    @Override
    public void define(CommandSpec spec) {
        Options.value(spec, "PATH", "Answers file, relative to the destination", "-a", "--answers-file");
        Options.flag(spec, "Take pre-releases of the template into account", "-g", "--prereleases");
        Options.value(spec, "plain|json", "How to print the result (plain unless given)", FORMAT);
        Options.flag(spec, "The same as --output-format json", "--json");
        Options.flag(spec, "Print nothing; exit with 2 when there is a newer version", "-q", "--quiet");
        Options.argument(spec, 0, false, "DEST", "Folder of the project (the current one unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String format = Options.text(line, FORMAT);
        if (format != null && !format.equals("plain") && !format.equals("json")) {
            throw new CopierException(
                    ErrorKind.USAGE, FORMAT + " " + format + " is not known", "Write --output-format plain or json.");
        }
        String destination = Options.argument(line, 0);
        Run run = Run.of(line, console);
        SourceOptions options = SourceOptions.DEFAULT
                .withPrereleases(Options.has(line, "--prereleases"))
                .withEvents(run.edge().events());
        CheckResult result = new UpdateCheck(run.source())
                .run(
                        console.path(destination == null ? "." : destination),
                        Options.text(line, "--answers-file"),
                        options);
        if (run.quiet()) {
            return result.updateAvailable() ? ExitCode.UPDATE_AVAILABLE : ExitCode.OK;
        }
        boolean json = run.json() || "json".equals(format);
        console.out().println(json ? json(result) : plain(result));
        return ExitCode.OK;
    }

    /** The document that Copier prints. */
    private static String json(CheckResult result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("update_available", result.updateAvailable());
        document.put("current_version", result.currentVersion());
        document.put("latest_version", result.latestVersion());
        return JsonText.dumps(document, JsonStyle.DEFAULT);
    }

    private static String plain(CheckResult result) {
        return result.updateAvailable()
                ? "There is a newer version of the template: " + result.latestVersion() + " (the project is at "
                        + result.currentVersion() + ")"
                : "The project is up to date (" + result.currentVersion() + ")";
    }
}
