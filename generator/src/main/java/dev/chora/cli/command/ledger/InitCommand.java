package dev.chora.cli.command.ledger;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.ledger.Founded;
import dev.chora.ledger.LedgerFile;
import dev.chora.ledger.LedgerPlace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora ledger init [FILE]}: begins a ledger. */
final class InitCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Options.value(spec, "NAME", "Whose ledger it is, the title of reports", "--name");
        Options.argument(spec, 0, false, "FILE", "Where it goes (" + LedgerPlace.USUAL + " unless given)");
    }

    @Override
    public int run(ParseResult line, Console console) {
        String file = Options.argument(line, 0);
        String name = Options.text(line, "--name");
        Path path = console.path(file == null ? LedgerPlace.USUAL : file);
        LedgerFile ledger = new LedgerFile(path);
        ledger.found(new Founded(Instant.now().truncatedTo(ChronoUnit.SECONDS), name == null ? "Docker ledger" : name));
        console.out().println("Made " + console.shown(path) + ".");
        console.out().println("  chora ledger scan DIR        adds what projects are");
        console.out()
                .println(
                        "  chora verify PROJECT         adds what it measures, below this folder or with CHORA_LEDGER set");
        console.out().println("  chora ledger report          shows where they stand");
        return ExitCode.OK;
    }
}
