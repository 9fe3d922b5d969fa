package dev.chora.cli.command.ledger;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.ledger.LedgerSchema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora ledger schema}: the JSON Schema of a line. */
final class SchemaCommand implements Command {
    @Override
    public void define(CommandSpec spec) {}

    @Override
    public int run(ParseResult line, Console console) {
        console.out().print(LedgerSchema.text());
        return ExitCode.OK;
    }
}
