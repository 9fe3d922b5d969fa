package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.cli.markdown.MarkdownText;
import dev.chora.cli.markdown.Pager;
import dev.chora.cli.markdown.Window;
import dev.chora.docker.Guide;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora docker optimize-guide} and {@code chora docker debug-guide}: one text, shown on the terminal. */
final class GuideCommand implements Command {
    private final Guide guide;

    GuideCommand(Guide guide) {
        this.guide = guide;
    }

    @Override
    public void define(CommandSpec spec) {
        markdown(spec);
    }

    static void markdown(CommandSpec spec) {
        Options.flag(spec, "Print the Markdown as it is", "--markdown");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        show(guide.markdown(), line, console);
        return ExitCode.OK;
    }

    static void show(String markdown, ParseResult line, Console console) throws InterruptedException {
        if (Options.has(line, "--markdown")) {
            console.out().print(markdown);
            return;
        }
        Window window = Window.of(console);
        Pager.show(
                MarkdownText.of(markdown, window.columns(), console.colours(console.terminalOut())), console, window);
    }
}
