package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.markdown.Page;
import dev.chora.cli.markdown.Window;
import dev.chora.cli.report.HostJson;
import dev.chora.cli.report.RecommendationText;
import dev.chora.docker.host.Machine;
import dev.chora.docker.host.Measuring;
import dev.chora.docker.host.Recommendation;
import dev.chora.engine.EngineSearch;
import dev.chora.engine.Programs;
import dev.chora.engine.SystemPrograms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora docker recommend}: how much of the machine one AI service should get. */
final class RecommendCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Options.value(spec, "NAME", "The service in the compose file (app unless given)", "--service");
        Options.flag(spec, "Print the figures as JSON, sizes in bytes", "--json");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        Recommendation recommendation = recommendation(console);
        if (Options.has(line, "--json")) {
            console.out().println(HostJson.of(recommendation));
            return ExitCode.OK;
        }
        String service = Options.text(line, "--service");
        Page page = new Page(Window.of(console).columns(), console.colours(console.terminalOut()));
        console.out().print(RecommendationText.of(recommendation, service == null ? "app" : service, page));
        return ExitCode.OK;
    }

    /** From the figures of the engine that answers, else from those of this machine. */
    static Recommendation recommendation(Console console) throws InterruptedException {
        Programs programs = new SystemPrograms(console.env());
        EngineSearch search = EngineSearch.of(programs, console.env());
        return Recommendation.of(new Measuring(programs, new Machine(), false).of(search.engine()));
    }
}
