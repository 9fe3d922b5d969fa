package dev.chora.cli.command;

import dev.chora.adopt.AdoptOperation;
import dev.chora.adopt.AdoptRequest;
import dev.chora.adopt.Adoption;
import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.report.AdoptJson;
import dev.chora.cli.report.AdoptText;
import dev.chora.copier.CopyRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora adopt [DEST]}: finds the template version and the answers of a project, and writes its answers file. */
public final class AdoptCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Options.value(spec, "SRC", "Template that the project was made from", "--template");
        Options.value(spec, "REF", "Version to compare with (all tags unless given)", "-r", "--vcs-ref");
        Options.flag(spec, "Take pre-releases of the template into account", "-g", "--prereleases");
        Options.value(spec, "PATH", "Answers file, relative to the project", "-a", "--answers-file");
        Options.values(spec, "KEY=VALUE", "Give an answer that is known (repeatable)", "-d", "--data");
        Options.value(spec, "FILE", "Read answers that are known from a YAML file", "--data-file");
        Options.flag(spec, "Ask nothing, also where the project does not tell", "-l", "--defaults");
        Options.flag(spec, "Replace an answers file that is there", "-f", "--force");
        Options.flag(spec, "Show what was found and write nothing", "-n", "--pretend");
        Options.flag(spec, "Let the template run Jinja extensions; its tasks never run", "--trust", "--UNSAFE");
        Options.flag(spec, "Print nothing but errors", "-q", "--quiet");
        Options.flag(spec, "Print the result as JSON", "--json");
        Options.argument(spec, 0, false, "DEST", "Folder of the project (the current one unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String destination = Options.argument(line, 0);
        CopyRequest copy = Requests.from(
                        line, console, CopyRequest.recopy(console.path(destination == null ? "." : destination)))
                .template(Options.text(line, "--template"))
                .defaults(Options.has(line, "--defaults"))
                .build();
        Run run = Run.of(line, console);
        Adoption adoption =
                new AdoptOperation(run.edge(), run.source()).run(new AdoptRequest(copy, Options.has(line, "--force")));
        if (run.json()) {
            console.out().println(AdoptJson.of(adoption));
        } else if (!run.quiet()) {
            console.out().print(AdoptText.of(adoption, copy.pretend()));
        }
        return ExitCode.OK;
    }
}
