package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.markdown.Page;
import dev.chora.cli.markdown.Window;
import dev.chora.cli.report.HostJson;
import dev.chora.cli.report.ValidationText;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.docker.Sizes;
import dev.chora.docker.host.Machine;
import dev.chora.docker.host.Measuring;
import dev.chora.docker.host.Needs;
import dev.chora.docker.host.Resources;
import dev.chora.docker.host.Validation;
import dev.chora.docker.host.Validator;
import dev.chora.engine.EngineSearch;
import dev.chora.engine.Missing;
import dev.chora.engine.Programs;
import dev.chora.engine.SystemPrograms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora docker validate}: whether engine and machine have what AI services need. */
final class ValidateCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Options.value(spec, "SIZE", "Memory that is needed (8g)", "--memory");
        Options.value(spec, "N", "Processors that are needed (4)", "--cpus");
        Options.value(spec, "SIZE", "Free disk that is needed (20g)", "--disk");
        Options.value(spec, "SIZE", "Swap that is needed (2g)", "--swap");
        noProbe(spec);
        Options.flag(spec, "Print the result as JSON", "--json");
    }

    static void noProbe(CommandSpec spec) {
        Options.flag(spec, "Start no container to measure the machine of an engine that is not this one", "--no-probe");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        Needs needs = needs(line);
        Programs programs = new SystemPrograms(console.env());
        EngineSearch search = EngineSearch.of(programs, console.env());
        Resources resources =
                new Measuring(programs, new Machine(), !Options.has(line, "--no-probe")).of(search.engine());
        StringBuilder why = new StringBuilder();
        for (Missing missing : search.missing()) {
            why.append(why.length() == 0 ? "" : "; ").append(missing.why());
        }
        Validation validation = Validator.of(search.engine(), why.toString(), resources, needs);
        if (Options.has(line, "--json")) {
            console.out().println(HostJson.of(validation));
        } else {
            Page page = new Page(Window.of(console).columns(), console.colours(console.terminalOut()));
            console.out().print(ValidationText.of(validation, page));
        }
        return validation.ok() ? ExitCode.OK : ExitCode.ERROR;
    }

    private static Needs needs(ParseResult line) {
        Needs usual = Needs.OF_AI_SERVICES;
        return new Needs(
                size(line, "--memory", usual.memory()),
                number(line, usual.cpus()),
                size(line, "--disk", usual.disk()),
                size(line, "--swap", usual.swap()));
    }

    private static long size(ParseResult line, String option, long usual) {
        String text = Options.text(line, option);
        long size = text == null ? usual : Sizes.parse(text);
        if (size < 0) {
            throw new CopierException(
                    ErrorKind.USAGE, option + " " + text + " is no size", "Write it as 512m or 8g, for example.");
        }
        return size;
    }

    private static double number(ParseResult line, double usual) {
        String text = Options.text(line, "--cpus");
        if (text == null) {
            return usual;
        }
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number < 100_000) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw noNumber(text);
        }
        throw noNumber(text);
    }

    private static CopierException noNumber(String text) {
        return new CopierException(
                ErrorKind.USAGE,
                "--cpus " + text + " is no number of processors",
                "Write it as 4 or 0.5, for example.");
    }
}
